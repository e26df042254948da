// The head unit's page: draws the agent's screen and hands in what the occupant does.

import { byId, duration, make, moment, post, say, sayIf, show, spell, t, watch } from "/page.js";
import { clearTyped, drawEntry } from "/keypad.js";

let screen;
let linkUntil = 0;
let drawnUsers = "";
let drawnNotices = "";

function draw(state) {
  say(byId("carName"), state.car.name);
  const was = screen;
  screen = state.screen;
  show(byId("starting"), !screen);
  show(byId("connection"), Boolean(screen));
  if (!screen) {
    return;
  }
  byId("connection").dataset.online = screen.online;
  say(byId("connection"), screen.connection);
  sayIf(byId("warning"), screen.warning);
  byId("moves").checked = screen.moving;
  drawLink(was?.link);
  drawNotices();
  drawUsers();
  show(byId("noMessages"), !screen.link && screen.notices.length === 0);
}

function drawLink(was) {
  const link = screen.link;
  if (!link) {
    leaveLink(was);
    return;
  }
  show(byId("link"), true);
  linkUntil = performance.now() + link.secondsLeft * 1000;
  say(byId("linkTitle"), link.opened ? t("car.message") : t("car.newMessage"));
  say(byId("asks"), link.asks);
  sayIf(byId("consequence"), link.consequence);
  sayIf(byId("movingNote"), screen.moving ? t(link.opened ? "car.movingCode" : "car.moving") : "");
  show(byId("open"), !link.opened && !screen.moving);
  show(byId("codeBox"), Boolean(link.code));
  say(byId("code"), link.code ?? "");
  say(byId("codeSpelled"), link.code ? spell(link.code) : "");
  drawEntry(link, link.opened && link.codeTypedHere && !screen.moving);
  drawTime();
  if (link.id !== was?.id) {
    clearTyped();
    say(byId("live"), `${t("car.newMessage")}: ${link.asks}`);
  } else if (link.opened && !was.opened) {
    byId("linkTitle").focus();
  }
}

function leaveLink(was) {
  const inside = byId("link").contains(document.activeElement);
  show(byId("link"), false);
  say(byId("code"), "");
  say(byId("codeSpelled"), "");
  clearTyped();
  if (was && inside) {
    byId("messagesTitle").focus();
  }
}

function drawTime() {
  if (!screen?.link) {
    return;
  }
  const left = Math.max(0, (linkUntil - performance.now()) / 1000);
  say(byId("timeLeft"), left > 0 ? t("car.timeLeft", duration(left)) : t("car.timeOver"));
}

function drawNotices() {
  const newest = JSON.stringify(screen.notices);
  if (newest === drawnNotices) {
    return;
  }
  const list = byId("notices");
  const inside = list.contains(document.activeElement);
  const known = new Set([...list.children].map((item) => item.dataset.number));
  const fresh = screen.notices.filter((notice) => drawnNotices && !known.has(String(notice.number)));
  drawnNotices = newest;
  list.replaceChildren(...screen.notices.map(notice).reverse());
  show(byId("announcements"), screen.notices.length > 0);
  if (fresh.length > 0) {
    say(byId("live"), fresh.map((one) => one.text).join(" "));
  }
  if (inside) {
    (list.querySelector("button") ?? byId("messagesTitle")).focus();
  }
}

function notice(one) {
  const dismiss = make("button", { type: "button", class: "quiet", "aria-label": t("car.dismissThis", one.text) });
  dismiss.append(t("car.dismiss"));
  dismiss.addEventListener("click", () => act("dismiss", { number: one.number }));
  const when = make("time", { datetime: one.at, class: "small" }, moment(one.at));
  return make("li", { "data-number": one.number }, make("p", {}, one.text, make("br"), when), dismiss);
}

function drawUsers() {
  say(byId("fits"), t("car.fits", screen.userCount, screen.userLimit));
  show(byId("noUsers"), screen.userCount === 0);
  const newest = JSON.stringify(screen.users);
  if (newest !== drawnUsers) {
    drawnUsers = newest;
    byId("users").replaceChildren(...screen.users.map(user));
  }
}

function user(one) {
  return make(
    "li",
    {},
    make("span", { class: "face", "aria-hidden": "true" }, one.name.slice(0, 1)),
    make(
      "p",
      {},
      make("strong", {}, one.name),
      make("br"),
      make("span", {}, `${one.role}, ${one.state}`),
      make("br"),
      make("span", { class: "small" }, `${t("car.since")} `, make("time", { datetime: one.since }, moment(one.since))),
    ),
  );
}

async function act(deed, body) {
  try {
    await post(`/api/head-unit/${deed}`, body);
    sayIf(byId("failure"), "");
  } catch (refused) {
    sayIf(byId("failure"), refused.message);
  }
}

byId("open").addEventListener("click", () => act("open", { link: screen.link.id }));
byId("notMe").addEventListener("click", () => act("decline", { link: screen.link.id }));
byId("accept").addEventListener("click", () => act("accept", { link: screen.link.id }));
byId("moves").addEventListener("change", (event) => act("move", { moving: event.target.checked }));
byId("typing").addEventListener("submit", (event) => {
  event.preventDefault();
  const code = byId("typed").value;
  clearTyped();
  act("type", { link: screen.link.id, code });
});

setInterval(drawTime, 1000);
watch("/api/head-unit", draw);
