// The start page: the car on the stage, its VIN, and other cars to choose.

import { byId, count, say, show, t, watch } from "/page.js";
import { drawProfiles, wireProfiles } from "/profiles.js";

function draw(state) {
  say(byId("vin"), state.car.vin);
  const users = count("start.linked", state.users);
  say(byId("carState"), [t(state.ready ? "start.ready" : "start.away"), users].join(" "));
  show(byId("namedFirst"), state.namedFirst);
  drawProfiles(state);
}

byId("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(byId("vin").textContent);
    say(byId("live"), t("start.copied"));
  } catch {
    getSelection().selectAllChildren(byId("vin"));
    say(byId("live"), t("start.notCopied"));
  }
});

wireProfiles();
watch("/api/stage", draw, drawProfiles);
