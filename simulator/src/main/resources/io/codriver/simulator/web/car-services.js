// What users who are not in the car may ask of it, what it is doing for them now, and what they did last.

import { byId, make, moment, redraw, show, t } from "/page.js";
import { picture } from "/picture.js";

export function drawServices(screen) {
  const runs = screen.runs.map(running);
  show(byId("runs"), runs.length > 0);
  redraw(byId("runList"), runs, byId("remoteTitle"));
  show(byId("noRuns"), runs.length === 0);
  redraw(byId("remoteList"), screen.remote.map(service), byId("remoteTitle"));
  const last = screen.users.filter((user) => user.last.remote).sort((one, other) => other.last.at.localeCompare(one.last.at));
  show(byId("lastRemote"), last.length > 0);
  redraw(byId("lastRemoteList"), last.map(used), byId("remoteTitle"));
}

function running(run) {
  return make("li", { class: "state moving" }, picture("waiting"), make("p", {}, run));
}

function service(one) {
  const who = one.waits ? t("car.remoteWaits") : one.who.join(", ") || t("car.remoteNobody");
  return make("li", { class: "service" }, make("h3", {}, one.name), make("p", {}, who));
}

function used(user) {
  return make("li", {}, `${user.name}: ${user.last.deed}, ${moment(user.last.at)}`);
}
