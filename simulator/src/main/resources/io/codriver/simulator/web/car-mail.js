// Reminders, the chat with the workshop, and bookings.

import { byId, make, moment, redraw, say, sayIf, show, t } from "/page.js";

let screen;
let act;

export function drawMail(newest, acting) {
  screen = newest;
  act = acting;
  const { mail } = screen;
  sayIf(byId("mailWaiting"), mail.waiting);
  show(byId("dismissAll"), screen.notices.length > 1);
  redraw(byId("reminders"), mail.reminders.map(reminder), byId("messagesTitle"));
  show(byId("remindersBox"), mail.reminders.length > 0);
  show(byId("mail"), mail.chat.offered || mail.bookings.offered);
  show(byId("mailMoving"), screen.moving);
  show(byId("mailSign"), !screen.moving && !screen.driver);
  show(byId("mailRead"), mail.unread > 0 && !screen.moving);
  show(byId("writeForm"), mail.chat.mayWrite || mail.bookings.mayBook);
  show(byId("writeLine"), mail.chat.mayWrite);
  show(byId("bookService"), mail.bookings.mayBook);
  redraw(byId("chatLines"), mail.chat.lines.map(line), byId("mailTitle"));
  redraw(byId("bookingList"), mail.bookings.all.map(booking), byId("mailTitle"));
}

function reminder(one) {
  const away = make("button", { type: "button", class: "quiet", "aria-label": t("car.dismissThis", one.text) }, t("car.dismiss"));
  away.addEventListener("click", () => act("messages", "dismiss-reminder", { number: one.number }));
  return make("li", {}, make("p", {}, make("bdi", {}, one.text)), away);
}

function who(one) {
  const chips = [make("span", { class: "chip" }, one.author)];
  return make("p", { class: "small" }, ...(one.name ? [make("strong", {}, one.name), " "] : []), ...chips,
    ...(one.at ? [" ", make("time", { datetime: one.at }, moment(one.at))] : []),
    ...(one.unread ? [" ", make("span", { class: "chip strong" }, t("car.new"))] : []));
}

function line(one) {
  return make("li", { "data-line": one.number }, make("div", {}, who(one), make("p", { dir: "auto", class: "written" }, one.text)));
}

function booking(one) {
  const facts = [make("p", { dir: "auto", class: "written" }, one.wish), make("p", {}, make("strong", {}, one.state))];
  if (one.appointment) {
    facts.push(make("p", {}, t("car.appointment", moment(one.appointment))));
  }
  if (one.answer) {
    facts.push(make("p", { dir: "auto", class: "written" }, one.answer));
  }
  const item = make("li", { "data-booking": one.id }, make("div", {}, who(one), ...facts));
  if (one.mayCancel) {
    const cancel = make("button", { type: "button", class: "stop", "data-do": one.id }, t("car.cancelBooking"));
    cancel.addEventListener("click", () => act("messages", "cancel-booking", { booking: one.id }));
    item.append(cancel);
  }
  return item;
}

function written(deed) {
  const text = byId("written").value.trim();
  if (text) {
    byId("written").value = "";
    act("messages", deed, { text });
  }
}

byId("writeForm").addEventListener("submit", (event) => {
  event.preventDefault();
  written(event.submitter === byId("bookService") ? "book" : "write");
});
byId("mailRead").addEventListener("click", () =>
  act("messages", "read", { line: screen.mail.chat.newest, answer: screen.mail.bookings.newest }),
);
byId("dismissAll").addEventListener("click", () => act("messages", "dismiss-all", { newest: screen.mail.newestNotice }));
