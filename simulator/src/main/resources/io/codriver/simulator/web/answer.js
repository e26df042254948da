// What the car answered, where it was asked.

import { make, t } from "/page.js";

/** The answer as a sentence; waits and done are what the page says if there is nothing to refuse. */
export function inWords(answer, { done, waits }) {
  if (answer.done) {
    return answer.sentence ?? done;
  }
  return answer.status === "IN_PROGRESS" ? waits : answer.sentence;
}

/** The answer as a line: good, still open, or refused with the number for support. */
export function line(answer, texts) {
  const open = answer.status === "IN_PROGRESS";
  const kind = answer.done ? "done" : open ? "moving" : "refusal";
  const shown = make("p", { class: kind }, inWords(answer, texts));
  if (answer.reference && !answer.done && !open) {
    shown.append(make("br"), make("span", { class: "small" }, t("phone.reference", answer.reference)));
  }
  return shown;
}
