// The plan of departures and the driver's place: for whoever is signed in.

import { byId, make, redraw, say, sayIf, show, t } from "/page.js";
import { departures, zoneHere } from "/departures.js";

let screen;
let act;
const draw = departures(byId("departures"), byId("climateTitle"), save);

export function drawClimate(newest, acting) {
  screen = newest;
  act = acting;
  const plan = screen.climate.plan;
  redraw(byId("planNews"), screen.climate.news.map((one) => make("li", {}, one)), byId("climateTitle"));
  draw(plan?.departures ?? [], Boolean(screen.driver) && !screen.moving);
  sayIf(byId("planNote"), screen.moving ? "" : note(plan));
  sayIf(byId("planMoving"), screen.moving ? t("car.planMoving") : "");
  show(byId("keepPlace"), Boolean(screen.driver));
  say(byId("placeNote"), t(screen.driver ? (screen.climate.profileKept ? "car.placeKept" : "car.placeNotKept") : "car.placeNobody"));
}

function note(plan) {
  if (!screen.driver) {
    return t("car.planNobody");
  }
  return t("car.planZone", plan?.zone ?? zoneHere());
}

function save(all) {
  act("climate", "plan", { zone: screen.climate.plan?.zone ?? zoneHere(), departures: all });
}

byId("keepPlace").addEventListener("click", () => act("climate", "keep-place", {}));
