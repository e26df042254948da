// The bench: every signal of the car by its path. The page shows what they say and sets them.

import { byId, onSwitch, post, say, sayIf, setSwitch, show, t, watch } from "/page.js";
import { drawMap, wireMap } from "/bench-map.js";
import { drawSurroundings, wireSurroundings } from "/bench-surroundings.js";
import { drawProfiles, wireProfiles } from "/profiles.js";
import "/bench-journey.js";

const TROUBLE_CODES = "Vehicle.Diagnostics.DTCList";

let signals = {};

function draw(state) {
  signals = state.signals;
  say(byId("carName"), state.car.name);
  document.querySelectorAll("[data-signal]").forEach(drawSignal);
  const codes = signals[TROUBLE_CODES] ?? [];
  document.querySelectorAll("[data-code]").forEach((light) => setSwitch(light, codes.includes(light.dataset.code)));
  say(byId("motion"), t(signals["Vehicle.IsMoving"] ? "bench.moving" : "bench.standing"));
  for (const lamp of byId("lamps").children) {
    show(lamp, state.locked === (lamp.dataset.lamp === "locked"));
  }
  drawChoice(byId("reaction"), state.next);
  drawMap(signals);
  drawSurroundings(state);
  drawProfiles(state);
}

/** What somebody is typing or dragging stays until it is handed in. */
function drawSignal(input) {
  const said = signals[input.dataset.signal];
  if (input.type === "checkbox") {
    setSwitch(input, said === true);
  } else if (input.tagName === "SELECT") {
    drawChoice(input, said ?? "UNDEFINED");
  } else if (!input.dataset.held) {
    const unknown = input.type === "range" ? input.min : "";
    input.value = said === undefined ? unknown : rounded(said / scale(input));
  }
}

function drawChoice(select, value) {
  if (select.value !== value && !select.dataset.held) {
    select.value = value;
  }
}

function rounded(number) {
  return Math.round(number * 100) / 100;
}

function scale(input) {
  return Number(input.dataset.scale ?? 1);
}

/** Does something to the car; what it led to comes with the next state. */
async function act(deed, body) {
  sayIf(byId("failure"), await said(deed, body));
}

/** Why something was not done; nothing if it was. */
async function said(deed, body) {
  try {
    await post(`/api/bench/${deed}`, body);
    return undefined;
  } catch (refused) {
    return refused.message;
  }
}

/** A slider or a number that somebody moves is theirs until the car has it. */
function wireSignal(input) {
  const path = input.dataset.signal;
  if (input.type === "checkbox") {
    onSwitch(input, (value) => act("signal", { path, value }));
    return;
  }
  input.addEventListener("input", () => {
    input.dataset.held = "";
  });
  input.addEventListener("change", async () => {
    const value = input.tagName === "SELECT" ? input.value : number(input);
    await act("signal", { path, value });
    delete input.dataset.held;
    drawSignal(input);
  });
}

/** An empty field: the car does not know. */
function number(input) {
  return input.value === "" ? null : Number(input.value) * scale(input);
}

document.querySelectorAll("[data-signal]").forEach(wireSignal);
for (const light of document.querySelectorAll("[data-code]")) {
  onSwitch(light, () => {
    const value = [...document.querySelectorAll("[data-code]")].filter((one) => one.checked).map((one) => one.dataset.code);
    return act("signal", { path: TROUBLE_CODES, value });
  });
}
byId("reaction").addEventListener("change", (event) => act("next", { reaction: event.target.value }));
wireMap(act);
wireSurroundings(act, said);
wireProfiles();
watch("/api/bench", draw, drawProfiles);
