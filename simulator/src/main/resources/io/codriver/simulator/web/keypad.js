// The entry of a code on the head unit: by touch, and by keyboard from wherever the focus is.

import { byId, make, say, sayIf, show, t } from "/page.js";
import { readTerms } from "/dialog.js";

const KEYS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890";
const LONGEST = 12;

const typed = byId("typed");
let shownTerms;

/** Shows what the message needs now: first the terms, then the code. */
export function drawEntry(link, visible) {
  const appeared = show(byId("entry"), visible) && visible;
  shownTerms = link.terms;
  say(byId("terms"), t("car.terms", link.terms.version));
  const accepting = byId("accept") === document.activeElement;
  show(byId("termsStep"), !link.termsAccepted);
  show(byId("typing"), link.termsAccepted);
  say(byId("tries"), link.tries);
  sayIf(byId("refusal"), link.refusal);
  if (visible && link.termsAccepted && (accepting || appeared)) {
    typed.focus();
  }
}

export function clearTyped() {
  typed.value = "";
}

function type(letter) {
  const letters = typed.value.replaceAll("-", "") + letter;
  typed.value = spaced(letters.slice(0, LONGEST));
}

/** Four letters, a hyphen, the rest: as the app shows it. */
function spaced(letters) {
  return letters.length > 4 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : letters;
}

function remove() {
  typed.value = spaced(typed.value.replaceAll("-", "").slice(0, -1));
}

function key(letter) {
  const button = make("button", { type: "button", class: "key" }, letter);
  button.addEventListener("click", () => type(letter));
  return button;
}

byId("keypad").append(...[...KEYS].map(key));
byId("terms").addEventListener("click", () => readTerms(shownTerms));
byId("delete").addEventListener("click", remove);

typed.addEventListener("input", () => {
  typed.value = spaced(typed.value.toUpperCase().replaceAll(/[^A-Z0-9]/g, "").slice(0, LONGEST));
});

document.addEventListener("keydown", (event) => {
  if (byId("typing").offsetParent === null || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  if (event.key === "Escape") {
    clearTyped();
  } else if (event.target !== typed && /^[a-z0-9]$/i.test(event.key)) {
    event.preventDefault();
    type(event.key.toUpperCase());
    typed.focus();
  } else if (event.target !== typed && event.key === "Backspace") {
    event.preventDefault();
    remove();
    typed.focus();
  }
});
