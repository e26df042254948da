// The chat of the workshop with the users of a car, their bookings, and reminders.

import { byId, make, post, redraw, show, t } from "/page.js";
import { booking, drawLines, reminder } from "/conversation.js";
import { line } from "/answer.js";

const LONGEST_NAME = 60;

let attempt;
let vin = "";

/** The car that the page is about, and how the page does something that may be refused. */
export function openMail(chosen, attempting) {
  vin = chosen;
  attempt = attempting;
  for (const place of ["chatAnswer", "bookingAnswer", "remindAnswer"]) {
    byId(place).replaceChildren();
  }
}

export function drawMail(mail) {
  const { chat = false, book = false, lines = [], bookings = [], reminders = [] } = mail ?? {};
  show(byId("chat"), chat);
  show(byId("bookings"), book);
  show(byId("noLines"), lines.length === 0);
  show(byId("noBookings"), bookings.length === 0);
  drawLines(lines, byId("chatTitle"));
  redraw(byId("bookingList"), bookings.map((one) => booking(one)), byId("bookingsTitle"));
  redraw(byId("reminderList"), reminders.map(reminder).reverse(), byId("remindTitle"));
  drawOpen(bookings.filter((one) => one.open));
}

/** What was chosen stays chosen as long as it is open. */
function drawOpen(open) {
  const list = byId("booking");
  const chosen = list.value;
  show(byId("answerForm"), open.length > 0);
  redraw(list, open.map((one) => make("option", { value: one.id }, nameOf(one))), byId("bookingsTitle"));
  if (open.some((one) => one.id === chosen)) {
    list.value = chosen;
  }
}

function nameOf({ wish, state }) {
  const letters = [...wish];
  const short = letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join("")}…` : wish;
  return `${short} (${t(`mail.state.${state}`)})`;
}

/** Empties the fields only if the car has taken what was in them. */
function act(button, place, deed, body, done, fields) {
  byId(place).replaceChildren();
  return attempt(button, async () => {
    const answer = await post(`/api/workshop/${deed}`, { vin, ...body });
    byId(place).replaceChildren(line(answer, { done }));
    if (answer.done) {
      for (const field of fields) {
        byId(field).value = "";
      }
    }
  });
}

byId("chatForm").addEventListener("submit", (event) => {
  event.preventDefault();
  act(event.submitter, "chatAnswer", "write", { text: byId("chatText").value }, t("mail.sent"), ["chatText"]);
});

byId("answerForm").addEventListener("submit", (event) => {
  event.preventDefault();
  const state = event.submitter.value;
  const at = state === "CONFIRMED" ? byId("appointment").value : "";
  const body = {
    booking: byId("booking").value,
    state,
    text: byId("bookingText").value,
    appointment: at ? new Date(at).toISOString() : "",
  };
  act(event.submitter, "bookingAnswer", "answer-booking", body, t("workshop.answered"), ["bookingText", "appointment"]);
});

byId("remindForm").addEventListener("submit", (event) => {
  event.preventDefault();
  const body = { text: byId("remindText").value, due: byId("remindDue").value };
  act(event.submitter, "remindAnswer", "remind", body, t("workshop.reminded"), ["remindText", "remindDue"]);
});
