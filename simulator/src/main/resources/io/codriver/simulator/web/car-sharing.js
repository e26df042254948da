// Who outside sees where the car is and where it went; the primary decides it for every other user.

import { byId, make, redraw, say, sayIf, show, t } from "/page.js";
import { picture } from "/picture.js";

let screen;
let act;

export function drawSharing(newest, acting) {
  screen = newest;
  act = acting;
  say(byId("sharingNote"), note());
  sayIf(byId("sharingStopped"), screen.locationStopped ? t("car.sharingStopped") : "");
  sayIf(byId("sharingMoving"), screen.moving ? t("car.movingUsers") : "");
  sayIf(byId("sharingNobody"), screen.users.length === 0 ? t("car.noUsers") : "");
  show(byId("sharingNote"), screen.users.length > 0 && !screen.moving);
  redraw(byId("sharingList"), screen.users.map(line), byId("sharingTitle"));
}

function note() {
  if (!screen.canShare) {
    return t("car.sharingNone");
  }
  return t(screen.primaryDrives ? "car.sharingPrimary" : "car.sharingOthers");
}

function line(one) {
  const sees = one.seesPosition && !screen.locationStopped;
  const texts = [make("h2", {}, one.name), make("p", {}, one.role), make("p", {}, t(sees ? "car.seesPosition" : "car.seesNoPosition"))];
  if (!one.primary) {
    texts.push(make("p", { class: "note-line" }, t("car.sharingLevel", one.sharing)));
  }
  return make("li", { class: "person shared", "data-user": one.name }, picture(sees ? "seen" : "unseen"), make("div", {}, ...texts), ...button(one));
}

function button(one) {
  if (one.primary || one.awaits || !screen.primaryDrives || !screen.canShare || screen.moving) {
    return [];
  }
  const label = one.shared ? "car.shareLess" : "car.shareMore";
  const made = make("button", { type: "button", class: "quiet", "data-do": label }, t(label));
  made.addEventListener("click", () => act("sharing", "share", { user: one.uid, shared: !one.shared }));
  return [made];
}
