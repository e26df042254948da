// Somebody accepts an invitation.

import { byId, moment, post, say, t } from "/page.js";
import { readTerms } from "/dialog.js";
import { attempt, memory } from "/phone-frame.js";
import { line } from "/answer.js";

let invitation;

/** Looks an invitation up by what was typed, and shows who invites to what. */
export async function openInvitation(typed, name) {
  invitation = await post("/api/phone/find-invitation", { invitation: typed, name });
  say(byId("joinNote"), t("phone.joinNote", invitation.from, invitation.car));
  say(byId("joinUntil"), t("phone.joinUntil", moment(invitation.until)));
  say(byId("joinTerms"), t("phone.termsRead", invitation.terms.version));
  byId("joinAccepted").checked = false;
  byId("joinAnswer").replaceChildren();
}

byId("joinTerms").addEventListener("click", () => readTerms(invitation.terms));
byId("join").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt(event.submitter, async () => {
    const termsAccepted = byId("joinAccepted").checked;
    const asked = { invitation: invitation.invitation, name: memory.get("name"), termsAccepted };
    const answer = await post("/api/phone/join", asked);
    if (answer.done) {
      byId("invitation").value = "";
      dispatchEvent(new CustomEvent("joined", { detail: invitation }));
    } else {
      byId("joinAnswer").replaceChildren(line(answer, {}));
    }
  });
});
