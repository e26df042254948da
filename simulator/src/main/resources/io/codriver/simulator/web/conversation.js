// What users of a car and the workshop wrote to each other, as the phone's and the workshop's page show it.

import { byId, day, make, moment, redraw, show, t } from "/page.js";

/** Who wrote it, always with the role that the car's list had for that person then. */
function writer(one) {
  const name = one.name ? [make("strong", {}, one.name)] : [];
  const chips = [make("span", { class: "chip" }, t(`mail.author.${one.author}`))];
  if (one.mine) {
    chips.push(make("span", { class: "chip strong" }, t("phone.you")));
  }
  const at = one.at ? [make("time", { class: "small", datetime: one.at }, moment(one.at))] : [];
  return make("p", { class: "who" }, ...name, ...chips, ...at);
}

function written(text) {
  return make("p", { dir: "auto", class: "written" }, text);
}

function chatLine(one) {
  return make("li", { "data-line": String(one.number), class: one.mine ? "mine" : "" }, writer(one), written(one.text));
}

/** The lines in their order; the newest comes into view. */
export function drawLines(lines, title) {
  show(byId("chatScroll"), lines.length > 0);
  if (redraw(byId("chatLines"), lines.map(chatLine), title)) {
    byId("chatScroll").scrollTop = byId("chatScroll").scrollHeight;
  }
}

/** A booking with its answer; buttons are what can be done about it. */
export function booking(one, buttons = []) {
  return make(
    "li",
    { "data-booking": one.id },
    writer(one),
    written(one.wish),
    make("p", {}, make("strong", { class: "state" }, t(`mail.state.${one.state}`))),
    ...(one.appointment ? [make("p", {}, t("car.appointment", moment(one.appointment)))] : []),
    ...(one.answer ? [make("p", { class: "small" }, t("mail.answer")), written(one.answer)] : []),
    ...(buttons.length > 0 ? [make("div", { class: "buttons" }, ...buttons)] : []),
  );
}

export function reminder(one) {
  const due = one.due ? [" ", make("span", { class: "small" }, t("mail.due", day(one.due)))] : [];
  return make("li", {}, make("span", { dir: "auto", class: "written" }, one.text), ...due);
}
