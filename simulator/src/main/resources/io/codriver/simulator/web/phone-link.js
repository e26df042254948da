// A request to link this phone's account with a security code.

import { byId, count, post, say, sayIf, show, spell, t } from "/page.js";
import { readTerms } from "/dialog.js";
import { attempt, go, memory } from "/phone-frame.js";

let state;

export function drawLink(newest) {
  state = newest;
  const link = state.link;
  sayIf(byId("who"), memory.get("name"));
  if (link.phase === "LINKED" || link.phase === "ENDED") {
    drawEnd(link);
  } else if (link.showsCode || link.phase === "ASKED" || link.phase === "WAITING_IN_CAR") {
    drawWait(link);
  } else {
    drawType(link);
  }
}

function drawWait(link) {
  const asked = link.phase === "ASKED";
  show(byId("yourCode"), link.showsCode && !asked);
  say(byId("code"), link.code ?? "");
  say(byId("codeSpelled"), link.code ? spell(link.code) : "");
  const entry = link.phase === "OPENED" ? "phone.openedEntry" : "phone.waitEntry";
  say(byId("waitNote"), t(asked ? "phone.asked" : link.showsCode ? entry : "phone.waitShown"));
  go("wait");
}

function drawType(link) {
  const checking = link.phase === "CHECKING";
  say(byId("terms"), t("phone.termsRead", state.terms.version));
  const button = byId("sendCode");
  button.setAttribute("aria-disabled", checking);
  say(button, t(checking ? "phone.checking" : "phone.link"));
  sayIf(byId("refusal"), checking ? "" : refusal(link.answer));
  go("type");
}

function refusal(answer) {
  const parts = [answer?.reason ? answer.sentence : ""];
  if (answer?.triesLeft !== undefined) {
    parts.push(count("phone.tries", answer.triesLeft));
  }
  if (answer?.retryAfterSeconds !== undefined) {
    parts.push(count("phone.wait", answer.retryAfterSeconds));
  }
  return parts.filter(Boolean).join(" ");
}

function drawEnd(link) {
  const answer = link.answer ?? {};
  const linked = link.phase === "LINKED";
  const awaiting = answer.state === "AWAITING_APPROVAL" ? t("phone.awaiting") : t("phone.linkedNote");
  byId("end").dataset.linked = linked;
  say(byId("endSign"), linked ? "✓" : "✕");
  say(byId("endTitle"), linked ? t(`phone.linked.${answer.role ?? link.role}`) : t("phone.endedTitle"));
  say(byId("endNote"), answer.reason ? answer.sentence : linked ? awaiting : t("phone.ended"));
  sayIf(byId("reference"), answer.reference ? t("phone.reference", answer.reference) : "");
  show(byId("again"), !linked);
  show(byId("openCar"), linked);
  go("end");
}

byId("type").addEventListener("submit", (event) => {
  event.preventDefault();
  if (state.link.phase === "CHECKING") {
    return;
  }
  attempt(event.submitter, async () => {
    const sent = { link: state.link.id, code: byId("typed").value, termsAccepted: byId("accepted").checked };
    if (sent.code && !sent.termsAccepted) {
      byId("accepted").focus();
    } else {
      byId("typed").select();
    }
    // What it led to comes as an event, which may be here before this answer is.
    await post("/api/phone/commit", sent);
  });
});

byId("terms").addEventListener("click", () => readTerms(state.terms));
byId("cancel").addEventListener("click", (event) => {
  attempt(event.target, () => post("/api/phone/cancel", { link: state.link.id }));
});
