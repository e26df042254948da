// Another car for the stage: the choice of its platform.

import { byId, count, make, post, say, t } from "/page.js";

let profiles = [];
let touched = false;

/** Offers the platforms; the one of the present car is chosen unless somebody has just chosen another. */
export function drawProfiles(state) {
  profiles = state.profiles;
  const select = byId("profile");
  if (select.options.length === 0) {
    for (const profile of profiles) {
      const name = `${profile.name} – ${count("start.fits", profile.userLimit)}`;
      select.append(make("option", { value: profile.id }, name));
    }
  }
  if (!touched && state.car) {
    select.value = state.car.profile;
  }
}

export function wireProfiles() {
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
      const chosen = profiles.find((profile) => profile.id === byId("profile").value);
      say(byId("live"), t("start.chosen", chosen.name));
    } catch (refused) {
      say(byId("live"), refused.message);
    }
    touched = false;
    button.disabled = false;
    button.focus();
  });
}
