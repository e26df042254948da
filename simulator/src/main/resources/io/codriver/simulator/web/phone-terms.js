// The maker changed its terms: what this account has to accept before it can go on.

import { byId, redraw, say, show, t } from "/page.js";
import { readTerms } from "/dialog.js";
import { ask, attempt } from "/phone-frame.js";
import { line } from "/answer.js";

let terms;
let onAnswer;

export function drawTerms({ newTerms }, said) {
  const others = newTerms?.version !== terms?.version;
  terms = newTerms;
  onAnswer = said;
  if (!terms && byId("newTerms").contains(document.activeElement)) {
    byId("homeTitle").focus();
  }
  show(byId("newTerms"), Boolean(terms));
  if (others) {
    byId("newTermsAccepted").checked = false;
    byId("newTermsAnswer").replaceChildren();
    say(byId("newTermsRead"), terms ? t("phone.termsRead", terms.version) : "");
  }
}

byId("newTermsRead").addEventListener("click", () => readTerms(terms));
byId("newTermsAccept").addEventListener("click", (event) => {
  const { version } = terms;
  attempt(event.target, async () => {
    const answer = await ask("accept-terms", { version, termsAccepted: byId("newTermsAccepted").checked });
    if (answer.done) {
      onAnswer(answer, t("phone.newTermsDone"));
    } else {
      redraw(byId("newTermsAnswer"), [line(answer, {})], byId("newTermsTitle"));
    }
  });
});
