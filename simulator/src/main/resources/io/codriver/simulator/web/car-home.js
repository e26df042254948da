// How the car is: a picture from above, and the same in words beside it.

import { byId, figure, make, moment, redraw, show, t } from "/page.js";
import { minutes } from "/car-charging.js";

export function drawHome(screen) {
  drawPicture(screen.car);
  list("carFacts", screen.car.lines);
  list("carDeparture", screen.car.departure);
  show(byId("departureBox"), screen.car.departure.length > 0);
  // A trip is text to read: not while the car moves.
  const trip = screen.driving ?? screen.trips[0];
  const shown = trip && !screen.moving;
  show(byId("lastTripBox"), Boolean(shown));
  list("carLastTrip", shown ? lastTrip(trip, Boolean(screen.driving)) : []);
}

function drawPicture(car) {
  for (const part of byId("carPicture").querySelectorAll("[data-part]")) {
    part.toggleAttribute("data-open", car.parts[part.dataset.part] === true);
  }
  const shown = {
    locked: car.locked === true,
    unlocked: car.locked === false,
    plugged: car.plugged || car.charging,
    charging: car.charging,
  };
  for (const sign of byId("carPicture").querySelectorAll("[data-sign]")) {
    sign.toggleAttribute("hidden", !shown[sign.dataset.sign]);
  }
}

function lastTrip(trip, onTheWay) {
  return [
    onTheWay ? t("car.onTheWay") : moment(trip.from),
    t("car.minutes", minutes(trip)),
    trip.kilometres === undefined ? "" : t("car.kilometres", figure(trip.kilometres)),
    trip.driverName || t("car.driverUnknown"),
  ].filter(Boolean);
}

function list(id, lines) {
  redraw(byId(id), lines.map((line) => make("li", {}, line)), byId("homeTitle"));
}
