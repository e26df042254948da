// The car of this phone's account: what the account is to it, and what it can ask.

import { byId, make, moment, redraw, say, sayIf, show, t } from "/page.js";
import { confirmed } from "/dialog.js";
import { ask, attempt, go, step } from "/phone-frame.js";
import { openPerson } from "/phone-person.js";
import { drawPlan } from "/phone-plan.js";
import { line } from "/answer.js";
import { drawCar } from "/phone-car.js";
import { drawMail } from "/phone-mail.js";
import { drawRemote } from "/phone-remote.js";
import { drawTerms } from "/phone-terms.js";

const NEWEST = 4;

let home;

export function drawHome(state) {
  home = state.home;
  const appearing = step() !== "home" && step() !== "person";
  say(byId("homeTitle"), home.car);
  say(byId("homeRole"), t(home.primary ? "phone.homePrimary" : "phone.homeSecondary"));
  sayIf(byId("homeState"), home.state === "ACTIVE" ? "" : t(`phone.state.${home.state}`));
  drawHandover();
  drawUsers();
  drawInvitations();
  drawNews(state.notices ?? []);
  drawPlan(home, appearing);
  drawAsked();
  drawRemote(home);
  drawTerms(home, said);
  drawCar(home);
  show(byId("askRole"), !home.primary && home.may.askForRole && !home.handover);
  show(byId("askReset"), home.primary);
  if (appearing) {
    byId("homeAnswer").replaceChildren();
    go("home");
  }
  // What is hidden cannot be scrolled to its newest line.
  drawMail(home, appearing);
}

/** Asks for something and says what the car answered. */
function act(button, deed, body, done) {
  byId("homeAnswer").replaceChildren();
  return attempt(button, async () => said(await ask(deed, body), done));
}

function said(answer, done) {
  byId("homeAnswer").replaceChildren(line(answer, { done, waits: t("phone.waitsInCar") }));
  byId("homeAnswer").scrollIntoView({ block: "nearest" });
}

function drawHandover() {
  const asks = home.primary && home.handover;
  const drawn = asks
    ? [
        make("h3", {}, t("phone.handoverTitle")),
        make("p", {}, t("phone.handoverAsks", home.handover.name)),
        make("p", { class: "small" }, t("phone.until", moment(home.handover.until))),
        make("div", { class: "buttons" }, answerRole(true), answerRole(false)),
      ]
    : [];
  redraw(byId("handover"), drawn, byId("homeTitle"));
  show(byId("handover"), Boolean(asks));
}

function answerRole(grant) {
  return button(grant ? "phone.handoverYes" : "phone.handoverNo", grant ? "" : "stop", (made) =>
    act(made, "answer-role", { user: home.handover.uid, grant }, t(grant ? "phone.handedOver" : "phone.handoverRefused")),
  );
}

function drawUsers() {
  show(byId("peopleBox"), home.primary);
  say(byId("people"), home.primary ? t("phone.users", home.users.length) : "");
  redraw(byId("userList"), home.primary ? home.users.map(user) : [], byId("homeTitle"));
}

function user(one) {
  const mine = one.uid === home.uid;
  const state = one.state === "ACTIVE" ? [] : [make("span", { class: "chip warn" }, t(`phone.userState.${one.state}`))];
  return make(
    "li",
    { class: "person", "data-user": one.uid },
    make(
      "div",
      { class: "who" },
      make("strong", {}, one.name),
      make("span", { class: one.primary ? "chip strong" : "chip" }, t(one.primary ? "phone.primary" : "phone.secondary")),
      ...(mine ? [make("span", { class: "chip" }, t("phone.you"))] : []),
      ...(one.primary || one.shared ? [] : [make("span", { class: "chip" }, t("phone.limitedChip"))]),
      ...state,
    ),
    ...(mine ? [] : [make("div", { class: "buttons" }, ...(one.state === "AWAITING_APPROVAL" ? gate(one) : decide(one)))]),
  );
}

function gate(one) {
  return [
    button("car.approve", "", (made) => act(made, "approve", { user: one.uid, approve: true }, t("phone.approved", one.name))),
    button("car.reject", "stop", (made) => act(made, "approve", { user: one.uid, approve: false }, t("phone.rejected", one.name))),
  ];
}

function decide(one) {
  const change = button("phone.changeButton", "quiet", () => openPerson(one, home, said));
  const transfer = button("car.transfer", "quiet", async (made) => {
    const question = { title: t("car.transferTitle", one.name), text: t("car.transferNote", one.name), yes: t("car.transferYes") };
    if (await confirmed(question)) {
      await act(made, "transfer", { user: one.uid }, t("phone.handedOver"));
    }
  });
  const remove = button("car.remove", "stop", async (made) => {
    const revision = home.revision;
    const question = { title: t("car.removeTitle", one.name), text: t("car.removeNote", one.name), yes: t("car.removeYes") };
    if (await confirmed({ ...question, dangerous: true })) {
      await act(made, "remove", { user: one.uid, revision }, t("phone.removed", one.name));
    }
  });
  return [change, ...(home.may.transfer ? [transfer] : []), remove];
}

function drawInvitations() {
  show(byId("invitations"), home.primary && home.may.invite);
  redraw(byId("invitationList"), (home.invitations ?? []).map(invitation), byId("homeTitle"));
}

function invitation(one) {
  const link = make("a", { href: `/phone#invitation=${encodeURIComponent(one.id)}`, target: "_blank" }, t("phone.invitationLink"));
  const withdraw = button("phone.withdraw", "quiet", (made) =>
    act(made, "withdraw", { invitation: one.id }, t("phone.withdrawn", one.name)),
  );
  return make(
    "li",
    { class: "person", "data-user": one.id },
    make("div", { class: "who" }, make("strong", {}, one.name), make("span", { class: "chip" }, t("car.invitedChip"))),
    make("p", {}, t("phone.invitationCode"), make("br"), make("span", { class: "mono small invitation" }, one.id)),
    make("p", { class: "small" }, t("car.invitedUntil", moment(one.until)), " ", link),
    make("div", { class: "buttons" }, withdraw),
  );
}

function drawNews(notices) {
  const newest = notices.slice(-NEWEST).reverse();
  show(byId("news"), newest.length > 0);
  const items = newest.map((one) => make("li", {}, one.text, make("br"), make("span", { class: "small" }, moment(one.at))));
  redraw(byId("newsList"), items, byId("homeTitle"));
}

/** What somebody in the car, or the primary, has to decide, and how it ended. */
function drawAsked() {
  const { role, reset } = home.asked ?? {};
  const lines = [
    role && !(home.primary && !role.done) && line(role, { done: t("phone.roleYours"), waits: t("phone.roleWaits") }),
    reset && line(reset, { done: t("phone.resetDone"), waits: t("phone.resetWaits") }),
  ];
  redraw(byId("asked"), lines.filter(Boolean), byId("homeTitle"));
}

function button(label, kind, deed) {
  const made = make("button", { type: "button", class: kind, "data-do": label }, t(label));
  made.addEventListener("click", () => deed(made));
  return made;
}

byId("invite").addEventListener("click", () => openPerson(undefined, home, said));
byId("askRole").addEventListener("click", async (event) => {
  const question = { title: t("phone.askRoleTitle"), text: t("phone.askRoleNote"), yes: t("phone.askRole") };
  if (await confirmed(question)) {
    await act(event.target, "ask-role", {}, t("phone.roleYours"));
    byId("homeAnswer").replaceChildren();
  }
});
byId("askReset").addEventListener("click", async (event) => {
  const question = { title: t("phone.askResetTitle"), text: t("phone.askResetNote"), yes: t("phone.askReset") };
  if (await confirmed({ ...question, dangerous: true })) {
    await act(event.target, "ask-reset", {}, "");
    byId("homeAnswer").replaceChildren();
  }
});
byId("leave").addEventListener("click", (event) => attempt(event.target, leave));

/** The car itself says who would be removed with a primary user; only of that list is anybody removed. */
async function leave() {
  const { revision, primary } = home;
  const question = { title: t("car.leaveTitle"), yes: t("car.leaveYes"), dangerous: true };
  if (!primary || home.users.length === 1) {
    const text = t(primary ? "car.leaveAlone" : "car.leaveNote");
    if (await confirmed({ ...question, text })) {
      said(await ask("leave", { revision, token: "" }), t("phone.left"));
    }
    return;
  }
  const preview = await ask("leave", { revision, token: "" });
  if (preview.reason !== "CONFIRMATION_REQUIRED") {
    said(preview, t("phone.left"));
    return;
  }
  const names = preview.users.map((one) => one.displayName);
  if (await confirmed({ ...question, text: t("car.leaveAll"), names })) {
    said(await ask("leave", { revision, token: preview.token }), t("phone.left"));
  }
}
