// Who can reach this car, and what whoever is signed in can change about that.

import { byId, make, moment, redraw, say, sayIf, show, t } from "/page.js";
import { picture } from "/picture.js";
import { confirmed } from "/dialog.js";

let screen;
let act;

export function drawUsers(newest, acting) {
  screen = newest;
  act = acting;
  show(byId("noUsers"), screen.users.length === 0);
  say(byId("usersNote"), note());
  show(byId("usersNote"), screen.users.length > 0 && !screen.moving);
  sayIf(byId("usersMoving"), screen.moving ? t("car.movingUsers") : "");
  sayIf(byId("usersFull"), screen.userCount >= screen.userLimit ? t("car.usersFull", screen.userLimit) : "");
  redraw(byId("userList"), screen.users.map(user), byId("usersTitle"));
  show(byId("invited"), screen.invited.length > 0);
  redraw(byId("invitedList"), screen.invited.map(invited), byId("usersTitle"));
}

function note() {
  if (screen.primaryDrives) {
    return t("car.primarySigned");
  }
  return t(screen.driver ? "car.secondarySigned" : "car.nobodySigned");
}

function user(one) {
  const here = one.uid === screen.driver;
  return make(
    "li",
    { class: "person", "data-user": one.name },
    make(
      "div",
      { class: "who" },
      make("span", { class: "face", "aria-hidden": "true" }, one.name.slice(0, 1)),
      make("h2", {}, one.name),
      make("span", { class: one.primary ? "chip strong" : "chip" }, one.role),
      ...(here ? [make("span", { class: "chip" }, t("car.signedIn"))] : []),
      ...(one.active ? [] : [make("span", { class: "chip warn" }, picture("waiting"), one.state)]),
    ),
    facts(one),
    ...buttons(one, here),
  );
}

function facts(one) {
  const lines = [
    [t("car.sees"), one.sees || t("car.nothing")],
    [t("car.does"), one.does || t("car.nothing")],
    ...(one.primary ? [] : [[t("car.sharing"), one.sharing]]),
    ...(one.lentFrom || one.lentUntil ? [[t("car.lent"), lent(one)]] : []),
    [t("car.since"), moment(one.since)],
    [t("car.last"), `${one.last.deed}, ${moment(one.last.at)}`],
  ];
  return make("dl", { class: "facts-of" }, ...lines.flatMap(([name, text]) => [make("dt", {}, name), make("dd", {}, text)]));
}

function lent(one) {
  if (one.lentFrom && one.lentUntil) {
    return t("car.lentBoth", moment(one.lentFrom), moment(one.lentUntil));
  }
  return one.lentFrom ? t("car.lentFrom", moment(one.lentFrom)) : t("car.lentUntil", moment(one.lentUntil));
}

function buttons(one, here) {
  if (screen.moving || !screen.driver) {
    return [];
  }
  const made = here ? [leave(one)] : screen.primaryDrives ? decide(one) : [];
  return made.length > 0 ? [make("div", { class: "buttons" }, ...made)] : [];
}

function leave(one) {
  const others = screen.users.filter((other) => other.uid !== one.uid).map((other) => other.name);
  const everyone = one.primary
    ? { text: others.length > 0 ? t("car.leaveAll") : t("car.leaveAlone"), names: others.length > 0 ? [one.name, ...others] : [] }
    : { text: t("car.leaveNote") };
  return button("car.leave", "stop", () => remove(one, { title: t("car.leaveTitle"), yes: t("car.leaveYes"), ...everyone }));
}

function decide(one) {
  if (one.awaits) {
    return [
      button("car.approve", "", () => act("users", "approve", { user: one.uid, approve: true })),
      button("car.reject", "stop", () => act("users", "approve", { user: one.uid, approve: false })),
    ];
  }
  const transfer = button("car.transfer", "quiet", () => transferTo(one));
  const gone = button("car.remove", "stop", () =>
    remove(one, { title: t("car.removeTitle", one.name), text: t("car.removeNote", one.name), yes: t("car.removeYes") }),
  );
  return [...(screen.canTransfer ? [transfer] : []), gone];
}

/** Only of the list that the question was about is anybody removed. */
async function remove(one, question) {
  const revision = screen.revision;
  if (await confirmed({ ...question, dangerous: true })) {
    act("users", "remove", { user: one.uid, revision });
  }
}

async function transferTo(one) {
  const question = { title: t("car.transferTitle", one.name), text: t("car.transferNote", one.name), yes: t("car.transferYes") };
  if (await confirmed(question)) {
    act("users", "transfer", { user: one.uid });
  }
}

function button(label, kind, deed) {
  const made = make("button", { type: "button", class: kind, "data-do": label }, t(label));
  made.addEventListener("click", deed);
  return made;
}

function invited(one) {
  return make(
    "li",
    { class: "person" },
    make(
      "div",
      { class: "who" },
      make("span", { class: "face", "aria-hidden": "true" }, one.name.slice(0, 1)),
      make("h3", {}, one.name),
      make("span", { class: "chip" }, t("car.invitedChip")),
    ),
    make("p", { class: "small" }, t("car.invitedUntil", moment(one.until))),
  );
}
