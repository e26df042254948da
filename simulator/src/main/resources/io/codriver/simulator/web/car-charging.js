// How the car is charged: now, and before; as a picture, as a list and as a file.

import { byId, figure, make, moment, post, redraw, say, sayIf, show, t } from "/page.js";

const BARS = 12;

let screen;

export function drawCharging(newest) {
  screen = newest;
  const { percent, now, session, sessions } = screen.charging;
  const known = percent !== undefined;
  show(byId("battery"), known);
  if (known) {
    byId("batteryLevel").value = percent;
    say(byId("batteryText"), t(now ? "car.chargingAt" : "car.chargedAt", figure(percent)));
  }
  sayIf(byId("chargingNow"), session ? line(session) : "");
  show(byId("noCharging"), sessions.length === 0 && !session);
  show(byId("csv"), sessions.length > 0);
  byId("csv").disabled = screen.moving;
  drawBars(sessions.slice(0, BARS).reverse());
  redraw(byId("chargingList"), screen.moving ? [] : sessions.map(item), byId("chargingTitle"));
  sayIf(byId("chargingMoving"), screen.moving && sessions.length > 0 ? t("car.movingCharging") : "");
}

/** The last times as bars, the oldest on the left: what is hidden from a screen reader is in the list below. */
function drawBars(sessions) {
  const amounts = sessions.map((one) => one.kilowattHours ?? 0);
  const most = Math.max(...amounts, 1);
  const bars = sessions.map((one, place) =>
    make(
      "li",
      {},
      make("meter", { min: 0, max: most, value: amounts[place] }),
      make("span", { class: "small" }, t("car.kilowattHours", figure(amounts[place]))),
    ),
  );
  show(byId("chargingBars"), bars.length > 1);
  redraw(byId("chargingBars"), bars, byId("chargingTitle"));
}

function item(session) {
  return make("li", { class: "person", "data-user": session.number }, make("h2", {}, moment(session.from)), make("p", {}, line(session)));
}

function line(session) {
  return [
    t("car.minutes", minutes(session)),
    ...(session.fromPercent === undefined || session.toPercent === undefined
      ? []
      : [t("car.fromTo", figure(session.fromPercent), figure(session.toPercent))]),
    ...(session.kilowattHours === undefined ? [] : [t("car.kilowattHours", figure(session.kilowattHours))]),
  ].join(", ");
}

/** How long something took, in whole minutes. */
export function minutes({ from, to }) {
  return Math.round((new Date(to) - new Date(from)) / 60000);
}

byId("csv").addEventListener("click", async () => {
  try {
    const { csv } = await post("/api/head-unit/charging-csv", {});
    const address = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
    make("a", { href: address, download: "charging.csv" }).click();
    URL.revokeObjectURL(address);
    sayIf(byId("failure"), "");
  } catch (refused) {
    sayIf(byId("failure"), refused.message);
  }
});
