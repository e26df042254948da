// The car's trips: the last ones, whose they were, and how far they went. The primary says whose a trip was.

import { byId, figure, make, moment, place, redraw, say, sayIf, show, t } from "/page.js";
import { chosen } from "/dialog.js";
import { minutes } from "/car-charging.js";

let screen;
let act;

export function drawTrips(newest, acting) {
  screen = newest;
  act = acting;
  const trips = screen.trips;
  show(byId("noTrips"), trips.length === 0 && !screen.driving);
  say(byId("tripsNote"), t("car.tripsNote"));
  sayIf(byId("tripsMoving"), screen.moving ? t("car.movingTrips") : "");
  redraw(byId("drivingNow"), screen.driving ? [card(screen.driving, true)] : [], byId("tripsTitle"));
  redraw(byId("tripList"), screen.moving ? [] : trips.map((trip) => card(trip, false)), byId("tripsTitle"));
}

function card(trip, onTheWay) {
  const title = onTheWay ? t("car.onTheWay") : moment(trip.from);
  return make(
    "li",
    { class: "person", "data-user": trip.number },
    make(
      "div",
      { class: "who" },
      make("h2", {}, title),
      make("span", { class: trip.driverName ? "chip strong" : "chip" }, trip.driverName || t("car.driverUnknown")),
    ),
    facts(trip),
    ...(onTheWay || !screen.primaryDrives || screen.moving ? [] : [make("div", { class: "buttons" }, assign(trip))]),
  );
}

function facts(trip) {
  const lines = [
    [t("car.tripTime"), t("car.minutes", minutes(trip))],
    ...(trip.kilometres === undefined ? [] : [[t("car.distance"), t("car.kilometres", figure(trip.kilometres))]]),
    ...(trip.kilowattHours === undefined ? [] : [[t("car.consumption"), used(trip, trip.kilowattHours, "car.kilowattHours", "car.per100kWh")]]),
    ...(trip.litres === undefined ? [] : [[t("car.consumption"), used(trip, trip.litres, "car.litres", "car.per100l")]]),
    ...(trip.start ? [[t("car.tripStart"), place(trip.start)]] : []),
    ...(trip.end ? [[t("car.tripEnd"), place(trip.end)]] : []),
  ];
  return make("dl", { class: "facts-of" }, ...lines.flatMap(([name, text]) => [make("dt", {}, name), make("dd", {}, text)]));
}

function used(trip, amount, all, per100) {
  const text = t(all, figure(amount));
  return trip.kilometres > 0 ? `${text} (${t(per100, figure((amount * 100) / trip.kilometres))})` : text;
}

function assign(trip) {
  const made = make("button", { type: "button", class: "quiet", "data-do": "car.assign" }, t("car.assign"));
  made.addEventListener("click", async () => {
    const choices = screen.users.map((user) => ({
      value: user.uid,
      name: user.name,
      note: user.role,
      current: user.uid === trip.driver,
    }));
    const who = await chosen({ title: t("car.assignTitle", moment(trip.from)), text: t("car.assignNote"), choices });
    if (who) {
      act("trips", "assign-trip", { trip: trip.number, user: who });
    }
  });
  return made;
}
