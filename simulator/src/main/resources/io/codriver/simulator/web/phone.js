// The phone's page: one account adds the car. What the car says comes with the state; the steps before are this page's.

import { byId, count, make, post, say, sayIf, show, spell, t, watch } from "/page.js";

const STEPS = ["add", "choose", "wait", "type", "end"];

// Lives as long as the tab: another tab is another phone.
const memory = {
  get: (key) => sessionStorage.getItem(key) ?? "",
  set: (key, value) => sessionStorage.setItem(key, value),
};

let state;
let found;
let stopWatching = () => {};

function follow(linkId) {
  memory.set("link", linkId);
  stopWatching();
  stopWatching = watch(`/api/phone?link=${encodeURIComponent(linkId)}`, draw);
}

function draw(newest) {
  state = newest;
  if (state.link && state.epoch !== memory.get("epoch")) {
    startOver(t("phone.exchanged"));
  } else if (state.link) {
    drawLink(state.link);
  } else if (!found) {
    go("add");
  }
}

/** Shows one step; the focus goes to its first field, or to its heading where there is none. */
function go(step) {
  const appeared = STEPS.map((name) => show(byId(name), name === step) && name === step).includes(true);
  show(byId("cancel"), step === "wait" || step === "type");
  if (appeared) {
    (byId(step).querySelector("[data-first]") ?? byId(step).querySelector("h2")).focus();
  }
}

function fail(sentence) {
  sayIf(byId("failure"), sentence);
}

function startOver(sentence = "") {
  found = undefined;
  fail(sentence);
  sayIf(byId("who"), "");
  follow("");
  go("add");
}

// The account and the car.

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
    found = await post("/api/phone/find", { vin });
    say(byId("foundVin"), vin.toUpperCase());
    sayIf(byId("who"), accountName());
    drawWays();
    go("choose");
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
    memory.set("epoch", answer.epoch);
    byId("typed").value = "";
    byId("accepted").checked = false;
    draw(answer);
    follow(answer.link.id);
  });
});

byId("back").addEventListener("click", () => startOver());
byId("choose").addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    startOver();
  }
});

// The request.

function drawLink(link) {
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
  const terms = byId("terms");
  terms.href = state.terms.url;
  say(terms, t("phone.termsRead", state.terms.version));
  const button = byId("type").querySelector("button");
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
    draw(await post("/api/phone/commit", sent));
  });
});

byId("cancel").addEventListener("click", (event) => {
  attempt(event.target, () => post("/api/phone/cancel", { link: state.link.id }));
});
byId("again").addEventListener("click", () => startOver());
byId("another").addEventListener("click", () => {
  const account = byId("account");
  account.selectedIndex = (account.selectedIndex + 1) % account.options.length;
  show(byId("own"), account.value === "");
  startOver();
});

/** Does something that the server may refuse; nothing can be sent twice meanwhile. */
async function attempt(button, deed) {
  if (button?.getAttribute("aria-busy") === "true") {
    return;
  }
  button?.setAttribute("aria-busy", "true");
  fail("");
  try {
    await deed();
  } catch (refused) {
    fail(refused.message);
  } finally {
    button?.removeAttribute("aria-busy");
  }
}

follow(memory.get("link"));
