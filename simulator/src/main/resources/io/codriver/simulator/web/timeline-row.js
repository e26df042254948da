// One message of the timeline: a row, and another one below it while it is open.

import { make, t } from "/page.js";

const COLUMNS = 7;
const SHORT = 8;
const language = document.documentElement.lang;
const CLOCK = new Intl.DateTimeFormat(language, {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  fractionalSecondDigits: 3,
  hourCycle: "h23",
});
const FIGURE = new Intl.NumberFormat(language);

/** The row of a message. Its button opens it; whoever shows the row takes away its details with it. */
export function row(message, showExchange) {
  const button = make("button", { type: "button", class: "open", "aria-expanded": "false" }, message.topic);
  const made = make(
    "tr",
    { role: "row", "data-number": message.number },
    cell("at", make("time", { datetime: message.at }, CLOCK.format(new Date(message.at)))),
    cell("way", ...way(message)),
    cell("car", message.car),
    cell("topic", button, ...outcome(message)),
    cell("id mono", ...ids(message)),
    cell("size", t("timeline.bytes", FIGURE.format(message.bytes))),
    cell("delay", ...delays(message)),
  );
  button.addEventListener("click", () => toggle(made, button, message, showExchange));
  return made;
}

/** Takes a row away, and what is open of it. */
export function removeRow(one) {
  if (one.nextElementSibling?.classList.contains("details")) {
    one.nextElementSibling.remove();
  }
  one.remove();
}

function cell(name, ...inside) {
  return make("td", { role: "cell", class: name }, ...inside);
}

/** Of an answer: which command it answers, and with what. */
function outcome(message) {
  const data = message.message?.data ?? {};
  const command = message.answersTopic?.replace("c2v/", "");
  const said = [command, data.status, data.reason].filter(Boolean).join(" · ");
  return message.answers ? [" ", make("span", { class: "outcome" }, said)] : [];
}

function way(message) {
  const toCar = message.direction === "TO_CAR";
  return [
    make("span", { class: "arrow", "aria-hidden": "true" }, toCar ? "→" : "←"),
    ` ${t(toCar ? "timeline.isToCar" : "timeline.isFromCar")}`,
  ];
}

function ids(message) {
  return message.id ? [make("abbr", { title: message.id }, message.id.slice(0, SHORT))] : [];
}

function delays(message) {
  const own = message.delayMillis === undefined ? [] : [t("timeline.millis", FIGURE.format(message.delayMillis))];
  if (message.afterCommandMillis === undefined) {
    return own;
  }
  const after = t("timeline.after", FIGURE.format(message.afterCommandMillis));
  return [...own, " ", make("span", { class: "small" }, after)];
}

function toggle(one, button, message, showExchange) {
  const opens = button.getAttribute("aria-expanded") === "false";
  button.setAttribute("aria-expanded", String(opens));
  if (opens) {
    one.after(details(message, showExchange));
  } else {
    one.nextElementSibling.remove();
  }
}

function details(message, showExchange) {
  const facts = [
    [t("timeline.number"), message.number],
    [t("timeline.id"), message.id],
    [t("timeline.answers"), message.answers],
    [t("timeline.type"), message.type],
    [t("timeline.kept"), message.kept ? t("timeline.isKept") : undefined],
  ].filter(([, value]) => value !== undefined);
  const exchange = message.direction === "TO_CAR" ? message.id : message.answers;
  return make(
    "tr",
    { role: "row", class: "details" },
    make(
      "td",
      { role: "cell", colspan: COLUMNS },
      make("dl", {}, ...facts.flatMap(([name, value]) => [make("dt", {}, name), make("dd", { class: "mono" }, value)])),
      ...(exchange ? [exchangeButton(exchange, showExchange)] : []),
      ...content(message),
    ),
  );
}

function exchangeButton(id, showExchange) {
  const button = make("button", { type: "button", class: "quiet" }, t("timeline.exchange"));
  button.addEventListener("click", () => showExchange(id));
  return button;
}

function content(message) {
  if (message.form === "NOT_JSON") {
    return [make("p", {}, t(message.bytes === 0 ? "timeline.isEmpty" : "timeline.notJson"))];
  }
  const text = message.form === "WHOLE" ? JSON.stringify(message.message, undefined, 2) : message.beginning;
  const shown = make("pre", { class: "mono", tabindex: "0", role: "region", "aria-label": t("timeline.data") }, text);
  return message.form === "CUT" ? [make("p", {}, t("timeline.cut")), shown] : [shown];
}
