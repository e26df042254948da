// What somebody in the car is asked, who is invited, and what is announced until it was seen.

import { picture } from "/picture.js";
import { byId, duration, make, moment, redraw, say, show, t } from "/page.js";

/** What some of the announcements show besides their words. */
const PICTURES = { EXPIRED: "expired", LOCKED: "refused", DECLINED: "refused" };

let screen;
let act;
let drawnNotices = "";

export function drawMessages(newest, acting) {
  screen = newest;
  act = acting;
  drawQuestions();
  drawInvitations();
  drawNotices();
}

function drawInvitations() {
  show(byId("invitationsBox"), screen.invited.length > 0);
  redraw(
    byId("invitations"),
    screen.invited.map((one) => make("li", {}, t("car.invitation", one.name, moment(one.until)))),
    byId("messagesTitle"),
  );
}

function drawQuestions() {
  const { handover, designation, reset } = screen.questions;
  const asked = [handover && handoverOf(handover), designation && designationOf(designation), reset && resetOf(reset)];
  const drawn = asked.filter(Boolean);
  const fresh = redraw(byId("questions"), drawn, byId("messagesTitle"));
  if (fresh) {
    say(byId("live"), drawn.map((one) => one.querySelector(".asks").textContent).join(" "));
  }
}

function handoverOf(asked) {
  const primary = screen.users.find((user) => user.primary);
  const waits = screen.primaryDrives
    ? answers("handover", asked, "car.handoverYes", "car.handoverNo")
    : [make("div", { class: "state note" }, picture("waiting"), make("p", {}, t("car.handoverWaits", primary?.name ?? "")))];
  return question("handover", t("car.handoverTitle"), asked.asks, asked, [
    ...waits,
  ]);
}

function designationOf(asked) {
  return question("designation", t("car.designationTitle"), asked.asks, asked, [
    make("p", {}, t("car.designationNote", asked.name)),
    ...answers("designation", asked, "car.designationYes", "car.designationNo"),
  ]);
}

function resetOf(asked) {
  const decline = make("button", { type: "button", id: "declineReset" }, t("car.resetDecline"));
  decline.addEventListener("click", () => act("messages", "decline-reset", {}));
  const go = make("a", { href: "#settings", class: "button stop" }, t("car.resetGo"));
  return question("reset", t("car.resetTitle"), asked.asks, asked, [
    make("p", {}, t("car.resetAsksNote")),
    make("div", { class: "buttons" }, decline, go),
  ]);
}

function question(kind, title, asks, asked, inside) {
  const left = asked.secondsLeft > 0
    ? [make("p", { class: "small" }, t("car.answerWithin", duration(asked.secondsLeft, true)))]
    : [make("div", { class: "state note" }, picture("expired"), make("p", {}, t("car.timeOver")))];
  return make(
    "article",
    { class: "message question", "data-question": kind },
    make("div", { class: "about" }, make("h2", {}, title), ...left),
    make("p", { class: "asks" }, asks),
    ...inside,
  );
}

/** Yes and no to whoever was shown, the same size; while the car moves there is neither. */
function answers(deed, asked, yes, no) {
  if (screen.moving) {
    return [make("div", { class: "state note" }, picture("locked"), make("p", {}, t("car.movingAnswer")))];
  }
  const button = (answer, label, kind) => {
    const made = make("button", { type: "button", class: kind, "data-answer": answer }, t(label));
    made.addEventListener("click", () => act("messages", deed, { user: asked.user, yes: answer }));
    return made;
  };
  return [make("div", { class: "buttons" }, button(true, yes, "go"), button(false, no, "stop"))];
}

function drawNotices() {
  const newest = JSON.stringify(screen.notices);
  if (newest === drawnNotices) {
    return;
  }
  const list = byId("notices");
  const inside = list.contains(document.activeElement);
  const known = new Set([...list.children].map((item) => item.dataset.number));
  const fresh = screen.notices.filter((notice) => drawnNotices && !known.has(String(notice.number)));
  drawnNotices = newest;
  list.replaceChildren(...screen.notices.map(notice).reverse());
  show(byId("announcements"), screen.notices.length > 0);
  if (fresh.length > 0) {
    say(byId("live"), fresh.map((one) => one.text).join(" "));
  }
  if (inside) {
    (list.querySelector("button") ?? byId("messagesTitle")).focus();
  }
}

function notice(one) {
  const dismiss = make("button", { type: "button", class: "quiet", "aria-label": t("car.dismissThis", one.text) });
  dismiss.append(t("car.dismiss"));
  dismiss.addEventListener("click", () => one.number === 0 ? act("messages", "dismiss-earlier", { newest: screen.mail.newestNotice }) : act("messages", "dismiss", { number: one.number }));
  const when = one.at ? [make("br"), make("time", { datetime: one.at, class: "small" }, moment(one.at))] : [];
  const words = make("p", {}, one.text, ...when);
  const shown = PICTURES[one.kind] ? make("div", { class: "pictured" }, picture(PICTURES[one.kind]), words) : words;
  return make("li", { "data-number": one.number }, shown, dismiss);
}
