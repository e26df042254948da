// What is booked for the car, and the button with which the primary activates it.

import { byId, make, moment, redraw, show, t } from "/page.js";

export function drawUpgrades(screen, act) {
  show(byId("upgrades"), screen.upgrades.length > 0);
  redraw(byId("upgradeList"), screen.upgrades.map((one) => item(one, screen.moving)), byId("upgradesTitle"));
  for (const button of byId("upgradeList").querySelectorAll("button")) {
    button.onclick = () => act("upgrades", "activate", { capability: button.dataset.do });
  }
}

function item(one, moving) {
  const until = one.until ? t("car.upgradeUntil", moment(one.until)) : "";
  const state = t(one.activated ? "car.upgradeActive" : "car.upgradeWaits");
  const shown = make("li", { class: "card" }, make("h3", {}, one.name), make("p", {}, `${state} ${until}`.trim()));
  if (!one.activated) {
    const button = make("button", { type: "button", "data-do": one.capability }, t("car.activate", one.name));
    button.disabled = moving;
    shown.append(button);
  }
  return shown;
}
