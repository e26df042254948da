// How the car is, where it went, what it needs and how it was charged: as the car itself shows it to this user.

import { byId, degrees, figure, make, moment, place, redraw, say, sayIf, show, t } from "/page.js";
import { ask, attempt } from "/phone-frame.js";
import { line } from "/answer.js";

const DOOR = "Vehicle.Cabin.Door.";
const OPENINGS = [
  ["Row1.DriverSide", "driverSide"],
  ["Row1.PassengerSide", "passenger"],
  ["Row2.DriverSide", "rearDriver"],
  ["Row2.PassengerSide", "rearPassenger"],
];
const BATTERY = "Vehicle.Powertrain.TractionBattery.";
const TIRES = [
  ["Row1.Wheel.Left", "frontLeft"],
  ["Row1.Wheel.Right", "frontRight"],
  ["Row2.Wheel.Left", "rearLeft"],
  ["Row2.Wheel.Right", "rearRight"],
];
/** The lists, by the button that asks for the newest page. */
const LISTS = [
  ["trips", "TRIPS"],
  ["charging", "CHARGING"],
];

let home;

export function drawCar(drawn) {
  home = drawn;
  drawStatus(home.views.status, home.noPlace);
  drawHealth(home.views.health);
  drawTrips(home.views.trips);
  drawCharging(home.views.charging);
  drawTable(home.views["charging.csv"]);
}

function drawStatus(view, noPlace) {
  const facts = view ? [...state(view), whereabouts(view, noPlace)] : [t("view.nothingYet")];
  redraw(byId("statusFacts"), facts.map((fact) => make("li", {}, fact)), byId("homeTitle"));
  sayIf(byId("statusAt"), view?.at ? t("view.at", moment(view.at)) : "");
}

function state({ signals = {}, locked }) {
  const doors = open((side) => signals[`${DOOR}${side}.IsOpen`], "Vehicle.Body.Trunk.Rear.IsOpen", signals);
  const windows = OPENINGS.filter(([side]) => signals[`${DOOR}${side}.Window.Position`] > 0).map(([, name]) => t(`view.${name}`));
  const charge = signals[`${BATTERY}StateOfCharge.Displayed`];
  const range = signals["Vehicle.Powertrain.Range"];
  return [
    locked === undefined ? "" : t(locked ? "view.locked" : "view.unlocked"),
    Object.keys(signals).length === 0 ? "" : doors.length > 0 ? t("view.doorsOpen", doors.join(", ")) : t("view.doorsShut"),
    windows.length > 0 ? t("view.windowsOpen", windows.join(", ")) : "",
    charge === undefined ? "" : t(signals[`${BATTERY}Charging.IsCharging`] ? "view.charging" : "view.charge", figure(charge)),
    range === undefined ? "" : t("view.range", figure(range / 1000, 0)),
    signals["Vehicle.Cabin.HVAC.IsAirConditioningActive"] ? t("view.climateOn") : "",
    signals["Vehicle.Codriver.RemoteStart.IsActive"] ? t("view.engineOn") : "",
  ].filter(Boolean);
}

function open(isOpen, trunk, signals) {
  const doors = OPENINGS.filter(([side]) => isOpen(side)).map(([, name]) => t(`view.${name}`));
  return signals[trunk] ? [...doors, t("view.trunk")] : doors;
}

function whereabouts({ position }, noPlace) {
  return position ? t("phone.where", degrees(position.latitude), degrees(position.longitude)) : noPlace;
}

function drawHealth(view) {
  const signals = view?.signals ?? {};
  const tires = TIRES.map(([wheel, name]) => tire(signals, wheel, name)).filter(Boolean);
  const distance = signals["Vehicle.Service.DistanceToService"];
  const codes = signals["Vehicle.Diagnostics.DTCList"] ?? [];
  const lines = [
    signals["Vehicle.Service.IsServiceDue"] ? t("view.serviceDue") : "",
    distance === undefined ? "" : t("view.serviceIn", figure(distance)),
    codes.length > 0 ? t("view.warnings", codes.join(", ")) : "",
    ...tires,
  ].filter(Boolean);
  show(byId("health"), lines.length > 0);
  redraw(byId("healthList"), lines.map((one) => make("li", {}, one)), byId("homeTitle"));
}

function tire(signals, wheel, name) {
  const pressure = signals[`Vehicle.Chassis.Axle.${wheel}.Tire.Pressure`];
  const low = signals[`Vehicle.Chassis.Axle.${wheel}.Tire.IsPressureLow`];
  return pressure === undefined ? "" : t(low ? "view.tireLow" : "view.tire", t(`view.${name}`), figure(pressure / 100));
}

function drawTrips(view) {
  drawList("trips", view?.trips ?? [], view?.more, (trip) => [
    t("view.trip", moment(trip.from), moment(trip.to), figure(trip.metres / 1000)),
    ends(trip),
    used(trip),
    trip.driver ? t("view.driver", driver(trip.driver)) : t("view.noDriver"),
  ]);
}

function ends({ start, end, noPosition }) {
  if (noPosition) {
    return t("view.endsNotShared");
  }
  const at = (one) => (one ? place(one) : t("view.unknown"));
  return t("view.ends", at(start), at(end));
}

function used({ kilowattHours, litres }) {
  return [
    kilowattHours === undefined ? "" : t("view.energy", figure(kilowattHours)),
    litres === undefined ? "" : t("view.fuel", figure(litres)),
  ].filter(Boolean).join(", ");
}

function driver(uid) {
  return home.users.find((one) => one.uid === uid)?.name ?? t("view.gone");
}

function drawCharging(view) {
  drawList("charging", view?.sessions ?? [], view?.more, (one) => [
    t("view.session", moment(one.from), moment(one.to)),
    one.toPercent === undefined ? "" : t("view.percent", one.fromPercent === undefined ? "?" : figure(one.fromPercent), figure(one.toPercent)),
    one.kilowattHours === undefined ? "" : t("view.energy", figure(one.kilowattHours)),
  ]);
}

function drawList(name, rows, more, texts) {
  show(byId(name), rows.length > 0);
  const items = rows.map((row) =>
    make("li", { "data-number": String(row.number) }, ...texts(row).filter(Boolean).map((text) => make("p", { class: "small" }, text))),
  );
  redraw(byId(`${name}List`), items, byId("homeTitle"));
  show(byId(`${name}More`), Boolean(more));
}

/** What the car wrote as a table: kept by the browser as a file when somebody asks for it. */
function drawTable(view) {
  show(byId("table"), Boolean(view));
  if (!view) {
    return;
  }
  byId("table").href = `data:text/csv;charset=utf-8,${encodeURIComponent(view.csv)}`;
  if (view.more && asking) {
    askFor(byId("askTable"), "CHARGING_CSV", view.last);
  }
}

let asking = false;

function askFor(button, view, before = 0) {
  return attempt(button, async () => {
    const answer = await ask("view", { view, before });
    const done = t("view.asked");
    byId("viewAnswer").replaceChildren(line(answer, { done, waits: done }));
  });
}

byId("refresh").addEventListener("click", (event) => askFor(event.target, "STATUS"));
byId("askHistory").addEventListener("click", async (event) => {
  await askFor(event.target, "TRIPS");
  await askFor(event.target, "HEALTH");
  await askFor(event.target, "CHARGING");
});
byId("askTable").addEventListener("click", (event) => {
  asking = true;
  askFor(event.target, "CHARGING_CSV");
});
for (const [name, view] of LISTS) {
  byId(`${name}More`).addEventListener("click", (event) => {
    const rows = byId(`${name}List`).querySelectorAll("[data-number]");
    askFor(event.target, view, Number(rows[rows.length - 1].dataset.number));
  });
}
