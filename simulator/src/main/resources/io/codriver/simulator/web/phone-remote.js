// What the account of this phone lets the car do, and how that ended.

import { byId, make, redraw, show, t } from "/page.js";
import { ask, attempt } from "/phone-frame.js";
import { line } from "/answer.js";

/** The buttons by the capability that they need; a number is the value that goes with it. */
const SERVICES = [
  ["LOCK", "LOCK"],
  ["UNLOCK", "UNLOCK"],
  ["LIGHTS", "LIGHTS"],
  ["HORN", "HORN"],
  ["CLIMATE", "CLIMATE_START", 21],
  ["CLIMATE", "CLIMATE_STOP"],
  ["ENGINE_START", "ENGINE_START"],
  ["ENGINE_START", "ENGINE_STOP"],
  ["WINDOWS", "WINDOWS_OPEN"],
  ["WINDOWS", "WINDOWS_CLOSE"],
  ["WINDOWS", "ROOF_OPEN"],
  ["WINDOWS", "ROOF_CLOSE"],
  ["CHARGING_CONTROL", "CHARGING_START"],
  ["CHARGING_CONTROL", "CHARGING_STOP"],
  ["CHARGING_CONTROL", "CHARGING_LIMIT", 80],
];

let last;

export function drawRemote(home) {
  const offered = SERVICES.filter(([capability]) => home.services.includes(capability));
  show(byId("remote"), offered.length > 0);
  redraw(byId("services"), offered.map(button), byId("remoteTitle"));
  drawAnswer(home.asked?.remote);
}

function button([, service, value]) {
  const made = make("button", { type: "button", class: "quiet", "data-do": service }, t(`remote.${service}`));
  made.addEventListener("click", () => {
    last = service;
    byId("remoteAnswer").replaceChildren(make("p", { class: "moving" }, t("remote.waits", t(`remote.${service}`))));
    attempt(made, async () => {
      const answer = await ask("remote", value === undefined ? { service } : { service, value });
      // The end may have come with the state before this answer: what is open is said already.
      if (answer.status !== "IN_PROGRESS") {
        drawAnswer(answer);
      }
    });
  });
  return made;
}

function drawAnswer(answer) {
  if (!answer) {
    return;
  }
  const what = last ? t(`remote.${last}`) : t("remote.last");
  redraw(byId("remoteAnswer"), [line(answer, { done: t("remote.done", what), waits: t("remote.waits", what) })], byId("remoteTitle"));
}
