// The bench: every signal of the car by its path. The page shows what they say and sets them.

import { byId, post, say, sayIf, show, t, watch } from "/page.js";
import { onField, setField } from "/field.js";
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
  document.querySelectorAll("[data-code]").forEach((light) => setField(light, codes.includes(light.dataset.code)));
  say(byId("motion"), t(signals["Vehicle.IsMoving"] ? "bench.moving" : "bench.standing"));
  for (const lamp of byId("lamps").children) {
    show(lamp, state.locked === (lamp.dataset.lamp === "locked"));
  }
  setField(byId("reaction"), state.next);
  drawMap(signals);
  drawSurroundings(state);
  drawProfiles(state);
}

function drawSignal(input) {
  const said = signals[input.dataset.signal];
  if (input.type === "checkbox") {
    setField(input, said === true);
  } else if (input.tagName === "SELECT") {
    setField(input, said ?? "UNDEFINED");
  } else {
    const unknown = input.type === "range" ? input.min : "";
    setField(input, said === undefined ? unknown : rounded(said / scale(input)));
  }
}

function rounded(number) {
  return Math.round(number * 100) / 100;
}

function scale(input) {
  return Number(input.dataset.scale ?? 1);
}

/** An empty field: the car does not know. */
function number(typed, scale) {
  return typed === "" ? null : Number(typed) * scale;
}

/** Does something to the car; what it led to comes with the next state. Tells whether it was done. */
async function act(deed, body) {
  const refused = await said(deed, body);
  sayIf(byId("failure"), refused);
  return !refused;
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

for (const input of document.querySelectorAll("[data-signal]")) {
  const path = input.dataset.signal;
  const isNumber = input.type === "range" || input.type === "number";
  onField(input, (value) => act("signal", { path, value: isNumber ? number(value, scale(input)) : value }));
}
for (const light of document.querySelectorAll("[data-code]")) {
  onField(light, () => {
    const value = [...document.querySelectorAll("[data-code]")].filter((one) => one.checked).map((one) => one.dataset.code);
    return act("signal", { path: TROUBLE_CODES, value });
  });
}
onField(byId("reaction"), (reaction) => act("next", { reaction }));
wireMap(act);
wireSurroundings(act, said);
wireProfiles();
watch("/api/bench", draw, drawProfiles);
