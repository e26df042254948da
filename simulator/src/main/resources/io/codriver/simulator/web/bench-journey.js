// The bench lets the car drive and charge: in a few seconds, part by part, as its signals would say it.

import { byId, post, sayIf } from "/page.js";

const STEPS = 6;
const MILLISECONDS_A_STEP = 500;

async function travel(button, parts) {
  button.disabled = true;
  try {
    for (const [what, amount] of parts) {
      await post("/api/bench/journey", { what, amount });
      await new Promise((resolve) => setTimeout(resolve, MILLISECONDS_A_STEP));
    }
    sayIf(byId("failure"), "");
  } catch (refused) {
    sayIf(byId("failure"), refused.message);
  }
  button.disabled = false;
}

byId("drive").addEventListener("click", (event) =>
  travel(event.target, [["start", 0], ...Array.from({ length: STEPS }, () => ["go", 2]), ["park", 0]]),
);
byId("charge").addEventListener("click", (event) =>
  travel(event.target, [["plug", 0], ["charge", 75], ["charge", 78], ["charge", 80], ["unplug", 0]]),
);
