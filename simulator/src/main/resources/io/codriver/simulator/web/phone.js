// The phone's page: whose it is, and which car. What the car says comes with the state.

import { byId, make, post, say, sayIf, show, t, watch } from "/page.js";
import { attempt, fail, go, memory, seat, step } from "/phone-frame.js";
import { drawLink } from "/phone-link.js";
import { drawHome } from "/phone-home.js";
import { openInvitation } from "/phone-join.js";

let state;
let found;
let stopWatching = () => {};

function follow(linkId) {
  memory.set("link", linkId);
  stopWatching();
  const query = new URLSearchParams({ link: linkId, name: memory.get("name") });
  stopWatching = watch(`/api/phone?${query}`, draw);
}

function draw(newest) {
  state = newest;
  if (state.link && state.epoch !== memory.get("epoch")) {
    startOver(t("phone.exchanged"));
    parent.dispatchEvent(new Event("exchanged"));
  } else if (state.link) {
    drawLink(state);
  } else if (memory.get("home") && state.home?.vin === memory.get("vin")) {
    memory.set("home", "seen");
    sayIf(byId("who"), memory.get("name"));
    drawHome(state);
  } else if (memory.get("home") === "seen") {
    const last = state.notices?.at(-1)?.text ?? "";
    startOver(`${t("phone.goneFromCar")} ${last}`);
  } else if (!step()) {
    go("add");
  }
}

function startOver(sentence = "") {
  found = undefined;
  memory.set("home", "");
  fail(sentence);
  sayIf(byId("who"), "");
  follow("");
  go("add");
}

/** From now on this phone shows the car that its account is linked to, as soon as the cloud has the new list. */
export function openCar(vin) {
  memory.set("vin", vin);
  memory.set("home", "expected");
  fail("");
  follow("");
}

function accountName() {
  const chosen = byId("account").value;
  return chosen || byId("name").value;
}

for (const name of t("phone.names").split(",")) {
  byId("account").append(make("option", {}, name));
}
byId("account").append(make("option", { value: "" }, t("phone.accountOwn")));

byId("account").addEventListener("change", () => {
  show(byId("own"), byId("account").value === "");
});

byId("add").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt(event.submitter, async () => {
    const vin = byId("vin").value.trim();
    if (!vin) {
      byId("vin").focus();
      throw new Error(t("phone.noVin"));
    }
    found = await post("/api/phone/find", { vin, name: accountName() });
    memory.set("name", accountName());
    if (found.linked) {
      openCar(vin.toUpperCase());
      return;
    }
    say(byId("foundVin"), vin.toUpperCase());
    sayIf(byId("who"), accountName());
    drawWays();
    go("choose");
  });
});

byId("openInvitation").addEventListener("click", (event) => {
  attempt(event.target, async () => {
    await openInvitation(byId("invitation").value, accountName());
    memory.set("name", accountName());
    sayIf(byId("who"), accountName());
    go("join");
  });
});

function drawWays() {
  const ways = found.ceremonies.map((ceremony, place) => {
    const radio = make("input", { type: "radio", name: "way", value: ceremony });
    radio.checked = place === 0;
    const name = make("strong", {}, t(`phone.way.${ceremony}`));
    const note = make("span", { class: "small" }, t(`phone.way.${ceremony}.note`));
    return make("label", { class: "choice" }, radio, make("span", {}, name, " ", note));
  });
  byId("ways").replaceChildren(...ways);
}

byId("choose").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt(event.submitter, async () => {
    const chosen = new FormData(byId("choose"));
    const name = accountName();
    const asked = { vin: byId("vin").value, name, role: chosen.get("role"), ceremony: chosen.get("way") };
    const answer = await post("/api/phone/add", asked);
    memory.set("name", name);
    memory.set("vin", byId("vin").value.trim().toUpperCase());
    memory.set("epoch", answer.epoch);
    byId("typed").value = "";
    byId("accepted").checked = false;
    draw(answer);
    follow(answer.link.id);
  });
});

for (const back of document.querySelectorAll("[data-back=add]")) {
  back.addEventListener("click", () => startOver());
}
for (const form of ["choose", "join"]) {
  byId(form).addEventListener("keydown", (event) => event.key === "Escape" && startOver());
}
byId("again").addEventListener("click", () => startOver());
byId("openCar").addEventListener("click", () => openCar(memory.get("vin")));
for (const another of document.querySelectorAll("[data-another]")) {
  another.addEventListener("click", () => {
    const account = byId("account");
    account.selectedIndex = (account.selectedIndex + 1) % account.options.length;
    show(byId("own"), account.value === "");
    startOver();
  });
}
addEventListener("joined", (event) => openCar(event.detail.vin));

/** What a link brings, such as that of an invitation. */
function fillIn() {
  const brought = new URLSearchParams(location.hash.slice(1));
  byId("invitation").value = brought.get("invitation") ?? byId("invitation").value;
  byId("vin").value = brought.get("vin") ?? byId("vin").value;
}

if (seat) {
  document.body.toggleAttribute("data-framed", true);
  document.querySelector("h1").classList.add("hear-only");
  for (const landmark of document.querySelectorAll("header, main")) {
    landmark.ariaLabel = t("phones.phone", seat);
  }
  byId("account").selectedIndex = seat - 1;
}
addEventListener("hashchange", fillIn);
fillIn();
follow(memory.get("link"));
