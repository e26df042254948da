// What the primary gives somebody: a new person who is invited, or a user of the list.

import { byId, say, show, t } from "/page.js";
import { ask, attempt, go } from "/phone-frame.js";
import { line } from "/answer.js";

let subject;
let revision;
let onAnswer;

/** Opens the form for a user of the list as it was shown, or for nobody yet. */
export function openPerson(user, home, done) {
  subject = user;
  revision = home.revision;
  onAnswer = done;
  say(byId("personTitle"), user ? t("phone.change", user.name) : t("phone.inviteTitle"));
  say(byId("personSave"), t(user ? "phone.save" : "phone.sendInvitation"));
  show(byId("personWho"), !user);
  show(byId("personChangeNote"), Boolean(user));
  for (const id of ["person", "from", "until"].map((name) => `person-${name}`)) {
    byId(id).value = "";
  }
  byId(user && !user.shared ? "limited" : "shared").checked = true;
  byId("personAnswer").replaceChildren();
  go("person");
}

function time(id) {
  return byId(id).value ? new Date(byId(id).value).toISOString() : "";
}

byId("person").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt(event.submitter, async () => {
    const given = { shared: byId("shared").checked, from: time("person-from"), until: time("person-until") };
    const answer = subject
      ? await ask("update", { ...given, user: subject.uid, revision })
      : await ask("invite", { ...given, person: byId("person-person").value });
    if (answer.done || answer.reason === "STALE_REVISION") {
      leave();
      onAnswer(answer, t(subject ? "phone.changed" : "phone.invitedDone"));
    } else {
      byId("personAnswer").replaceChildren(line(answer, {}));
    }
  });
});

function leave() {
  go("home");
}

byId("personBack").addEventListener("click", leave);
byId("person").addEventListener("keydown", (event) => event.key === "Escape" && leave());
