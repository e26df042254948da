// One question at a time, over the whole page: what it does is said before it is done.

import { make, t } from "/page.js";

/**
 * Asks whether something is really meant.
 *
 * title: what it is about. text: the consequence, a sentence or several. names: who is concerned.
 * yes: what the button that does it says. dangerous: whether it takes something from somebody.
 * Resolves to true if it is meant.
 */
export function confirmed({ title, text, names = [], yes, dangerous = false }) {
  const agree = make("button", { type: "button", value: "yes", ...(dangerous && { class: "stop" }) }, yes);
  const list = names.length > 0 ? [make("ul", { class: "names" }, ...names.map((name) => make("li", {}, name)))] : [];
  return open(title, [...texts(text), ...list], [agree]).then((chosen) => chosen === "yes");
}

/** Lets one of several be chosen; resolves to its value, or to undefined. */
export function chosen({ title, text, choices }) {
  const buttons = choices.map(({ value, name, note, current }) =>
    make(
      "button",
      { type: "button", value, class: "quiet choice-button", ...(current && { "aria-current": "true" }) },
      make("strong", {}, name),
      make("span", { class: "small" }, note ?? ""),
    ),
  );
  return open(title, [...texts(text), make("div", { class: "choices" }, ...buttons)], []);
}

/** Shows the terms and conditions; they are made up, as everybody here is. */
export function readTerms({ version, url }) {
  const where = make("p", { class: "small" }, t("terms.where", url));
  return open(t("terms.title", version), [...texts([1, 2, 3, 4].map((number) => t(`terms.text${number}`))), where], []);
}

function texts(text) {
  return [text].flat().map((one) => make("p", {}, one));
}

function open(title, inside, buttons) {
  const heading = make("h2", { id: "dialogTitle", tabindex: "-1" }, title);
  const back = make("button", { type: "button", class: "quiet", value: "" }, t(buttons.length > 0 ? "page.no" : "page.close"));
  const dialog = make(
    "dialog",
    { "aria-labelledby": "dialogTitle" },
    heading,
    make("div", { class: "stack" }, ...inside),
    make("div", { class: "buttons" }, ...buttons, back),
  );
  // In the car it stays within the glass.
  (document.getElementById("stage") ?? document.body).append(dialog);
  const opener = document.activeElement;
  return new Promise((resolve) => {
    dialog.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) {
        dialog.close(button.value);
      }
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      opener?.focus();
      resolve(dialog.returnValue || undefined);
    });
    dialog.showModal();
    heading.focus();
  });
}
