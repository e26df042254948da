// The chat with the workshop, booked services and reminders, as this account sees them.

import { byId, make, redraw, show, t } from "/page.js";
import { ask, attempt } from "/phone-frame.js";
import { booking, drawLines, reminder } from "/conversation.js";
import { line } from "/answer.js";

export function drawMail({ mail, state }, appearing) {
  const { chat, book, lines = [], bookings = [], reminders = [] } = mail;
  const offered = chat || book;
  show(byId("mail"), state !== "AWAITING_APPROVAL");
  show(byId("mailNone"), !offered);
  list("reminders", reminders.map(reminder).reverse());
  show(byId("chatLinesBox"), chat && lines.length > 0);
  drawLines(chat ? lines : [], byId("mailTitle"));
  list("bookingList", book ? bookings.map((one) => booking(one, one.mayCancel ? [cancel(one)] : [])) : []);
  show(byId("writeForm"), offered);
  show(byId("writeLine"), chat);
  show(byId("bookService"), book);
  if (appearing) {
    byId("written").value = "";
    byId("mailAnswer").replaceChildren();
  }
}

/** The box of a list is hidden with its heading while the list is empty. */
function list(name, items) {
  show(byId(`${name}Box`), items.length > 0);
  redraw(byId(name), items, byId("mailTitle"));
}

function cancel(one) {
  const made = make("button", { type: "button", class: "stop", "data-do": one.id }, t("car.cancelBooking"));
  made.addEventListener("click", () => act(made, "cancel-booking", { booking: one.id }, t("mail.cancelled")));
  return made;
}

/** Asks the car, and says what it answered; done says whether the car did it. */
async function act(button, deed, body, done) {
  let answer;
  byId("mailAnswer").replaceChildren();
  await attempt(button, async () => {
    answer = await ask(deed, body);
    byId("mailAnswer").replaceChildren(line(answer, { done }));
  });
  return Boolean(answer?.done);
}

byId("writeForm").addEventListener("submit", async (event) => {
  event.preventDefault();
  const books = event.submitter === byId("bookService");
  const text = byId("written").value;
  const done = await act(event.submitter, books ? "book" : "write", { text }, t(books ? "mail.booked" : "mail.sent"));
  // What was typed meanwhile stays.
  if (done && byId("written").value === text) {
    byId("written").value = "";
  }
});
