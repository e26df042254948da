// The plan of departures, as this account wants it.

import { byId, say, show, t } from "/page.js";
import { departures, zoneHere } from "/departures.js";
import { ask, attempt } from "/phone-frame.js";
import { line } from "/answer.js";

let plan;
const draw = departures(byId("departures"), byId("planTitle"), save);

export function drawPlan(home, appearing) {
  plan = home.plan;
  show(byId("planBox"), home.may.climate);
  say(byId("planNote"), t("phone.planNote", plan?.zone ?? zoneHere()));
  draw(plan?.departures ?? [], true);
  if (appearing) {
    byId("planAnswer").replaceChildren();
  }
}

function save(all) {
  byId("planAnswer").replaceChildren();
  attempt(byId("planBox"), async () => {
    const answer = await ask("plan", { zone: plan?.zone ?? zoneHere(), departures: all });
    byId("planAnswer").replaceChildren(line(answer, { done: t("phone.planSaved") }));
  });
}
