// The bench: time, reception and power of the car, and the cars that were kept as they were.

import { byId, count, duration, make, moment, redraw, say, t } from "/page.js";
import { onField, setField } from "/field.js";

const SECOND = 1000;
const DAY_SECONDS = 86400;

const receptions = document.getElementsByName("reception");

let aheadSeconds = 0;

export function drawSurroundings(state) {
  aheadSeconds = state.aheadSeconds;
  drawClock();
  setField(receptions[0], state.reception);
  byId("online").dataset.online = state.online;
  say(byId("online"), t(!state.power ? "bench.noPower" : state.online ? "bench.online" : "bench.offline"));
  drawPower(state.power);
  redraw(byId("snapshotList"), state.snapshots.map(item), byId("snapshotsTitle"));
}

/** The button that was pressed rests afterwards; whoever had it has the next one then. */
function drawPower(on) {
  const pressed = document.activeElement;
  for (const button of document.querySelectorAll("[data-power]")) {
    button.disabled = on === (button.dataset.power === "ON");
  }
  if (pressed.dataset.power && pressed.disabled) {
    document.querySelector("[data-power]:not(:disabled)").focus();
  }
}

function drawClock() {
  const now = new Date(Date.now() + aheadSeconds * SECOND);
  const form = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "medium" });
  say(byId("clock"), form.format(now));
  say(byId("ahead"), Math.abs(aheadSeconds) < 1 ? t("bench.asHere") : away(Math.abs(aheadSeconds)));
}

function away(seconds) {
  const days = Math.floor(seconds / DAY_SECONDS);
  const rest = duration(seconds % DAY_SECONDS);
  const long = days > 0 ? `${count("bench.days", days)} ${rest}` : rest;
  return t(aheadSeconds > 0 ? "bench.aheadBy" : "bench.behindBy", long);
}

function item(one) {
  const deed = (name) =>
    make("button", { type: "button", class: "quiet", "data-do": name, "data-name": one.name }, t(`bench.${name}`));
  return make(
    "li",
    { class: "kept", "data-user": one.name },
    make("bdi", { class: "label" }, one.name),
    make("span", { class: "small" }, t("bench.kept", one.car, count("bench.users", one.users), moment(one.at))),
    make("span", { class: "buttons" }, deed("restore"), deed("delete")),
  );
}

/** Wires the cards; an act says whether it was done. */
export function wireSurroundings(act, said) {
  for (const button of document.querySelectorAll("[data-pass]")) {
    button.addEventListener("click", () => act("pass", { seconds: Number(button.dataset.pass) }));
  }
  for (const button of document.querySelectorAll("[data-wall]")) {
    button.addEventListener("click", () => act("wall", { seconds: Number(button.dataset.wall) }));
  }
  receptions.forEach((choice) => onField(choice, (reception) => act("reception", { reception })));
  for (const button of document.querySelectorAll("[data-power]")) {
    button.addEventListener("click", () => act("power", { power: button.dataset.power }));
  }
  byId("snapshot").addEventListener("submit", async (event) => {
    event.preventDefault();
    const name = byId("name").value.trim();
    await handle("snapshot", name);
  });
  byId("snapshotList").addEventListener("click", (event) => {
    const { do: deed, name } = event.target.dataset;
    if (deed) {
      handle(deed, name);
    }
  });

  async function handle(deed, name) {
    say(byId("snapshotSaid"), t(`bench.${deed}Begun`, name));
    byId("keep").disabled = true;
    const refused = await said(deed, { name });
    byId("keep").disabled = false;
    say(byId("snapshotSaid"), refused ?? t(`bench.${deed}Done`, name));
    if (deed === "snapshot" && !refused) {
      byId("name").value = "";
    }
  }

  setInterval(drawClock, SECOND);
}
