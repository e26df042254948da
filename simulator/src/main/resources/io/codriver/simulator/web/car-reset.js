// Reset for sale: no single touch does it.

import { byId, say, sayIf, show, t } from "/page.js";

const HOLD_MILLISECONDS = 3000;

let screen;
let act;
let heldSince;
let asked = false;

export function drawReset(newest, acting) {
  const had = screen?.users.length ?? 0;
  screen = newest;
  act = acting;
  const names = screen.users.map((user) => user.name);
  say(byId("resetUsers"), names.length > 0 ? t("car.resetUsers", names.length, names.join(", ")) : t("car.resetNoUsers"));
  sayIf(byId("resetInvited"), screen.invited.length > 0 ? t("car.resetInvited", screen.invited.map((one) => one.name).join(", ")) : "");
  sayIf(byId("resetAsked"), screen.questions.reset?.asks);
  show(byId("resetMoving"), screen.moving);
  for (const id of ["hold", "word", "reallyReset"]) {
    byId(id).disabled = screen.moving;
  }
  if (screen.moving) {
    release();
  }
  if (asked && screen.refusal) {
    asked = false;
  } else if (asked && screen.users.length === 0) {
    asked = false;
    sayIf(byId("resetDone"), t(had > 0 ? "car.resetDone" : "car.resetDoneEmpty"));
  }
}

/** What was done is said until somebody goes to another view. */
export function leaveReset() {
  sayIf(byId("resetDone"), "");
  byId("word").value = "";
}

function reset(deed, body) {
  asked = true;
  sayIf(byId("resetDone"), "");
  act("reset", deed, body);
}

function hold() {
  if (heldSince === undefined && !byId("hold").disabled) {
    heldSince = performance.now();
    requestAnimationFrame(progress);
  }
}

function release() {
  heldSince = undefined;
  byId("held").value = 0;
}

function progress() {
  if (heldSince === undefined) {
    return;
  }
  const held = performance.now() - heldSince;
  byId("held").value = held;
  if (held < HOLD_MILLISECONDS) {
    requestAnimationFrame(progress);
  } else {
    release();
    reset("reset-held", { milliseconds: Math.floor(held) });
  }
}

const button = byId("hold");
button.addEventListener("pointerdown", (event) => event.button === 0 && hold());
for (const end of ["pointerup", "pointerleave", "pointercancel", "blur", "keyup"]) {
  button.addEventListener(end, release);
}
button.addEventListener("contextmenu", (event) => event.preventDefault());
button.addEventListener("keydown", (event) => {
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    if (!event.repeat) {
      hold();
    }
  }
});

byId("wordForm").addEventListener("submit", (event) => {
  event.preventDefault();
  const word = byId("word").value;
  byId("word").value = "";
  reset("reset-typed", { word });
});
