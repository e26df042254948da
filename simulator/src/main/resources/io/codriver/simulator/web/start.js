// The start page: the car on the stage, its VIN, and other cars to choose.

import { byId, count, make, post, say, show, t, watch } from "/page.js";

let state;
let touched = false;

function draw(newest) {
  state = newest;
  say(byId("vin"), state.car.vin);
  const users = count("start.linked", state.users);
  say(byId("carState"), [t(state.ready ? "start.ready" : "start.away"), users].join(" "));
  show(byId("namedFirst"), state.namedFirst);
  const select = byId("profile");
  if (select.options.length === 0) {
    for (const profile of state.profiles) {
      const name = `${profile.name} – ${count("start.fits", profile.userLimit)}`;
      select.append(make("option", { value: profile.id }, name));
    }
  }
  if (!touched) {
    select.value = state.car.profile;
  }
}

byId("profile").addEventListener("change", () => {
  touched = true;
});

byId("stage").addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = byId("choose");
  button.disabled = true;
  say(byId("live"), t("start.choosing"));
  try {
    await post("/api/stage/profile", { id: byId("profile").value });
    const chosen = state.profiles.find((profile) => profile.id === byId("profile").value);
    say(byId("live"), t("start.chosen", chosen.name));
  } catch (refused) {
    say(byId("live"), refused.message);
  }
  touched = false;
  button.disabled = false;
  button.focus();
});

byId("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(byId("vin").textContent);
    say(byId("live"), t("start.copied"));
  } catch {
    getSelection().selectAllChildren(byId("vin"));
    say(byId("live"), t("start.notCopied"));
  }
});

watch("/api/stage", draw);
