// The message of somebody who wants to be linked.

import { byId, duration, say, sayIf, show, spell, t } from "/page.js";
import { clearTyped, drawEntry } from "/keypad.js";

let link;
let act;
let until = 0;

export function drawLink(screen, before, acting) {
  const was = before?.link;
  act = acting;
  link = screen.link;
  if (!link) {
    leaveLink(was);
    return;
  }
  show(byId("link"), true);
  until = performance.now() + link.secondsLeft * 1000;
  byId("link").toggleAttribute("data-entry", link.opened && link.codeTypedHere && !screen.moving);
  say(byId("linkTitle"), link.opened ? t("car.message") : t("car.newMessage"));
  say(byId("asks"), link.asks);
  sayIf(byId("consequence"), link.consequence);
  sayIf(byId("movingNote"), screen.moving ? t(link.opened ? "car.movingCode" : "car.moving") : "");
  show(byId("open"), !link.opened && !screen.moving);
  show(byId("codeBox"), Boolean(link.code));
  say(byId("code"), link.code ?? "");
  say(byId("codeSpelled"), link.code ? spell(link.code) : "");
  drawEntry(link, link.opened && link.codeTypedHere && !screen.moving);
  drawTime(screen);
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

export function drawTime(screen) {
  if (screen?.link) {
    const left = Math.max(0, (until - performance.now()) / 1000);
    say(byId("timeLeft"), left > 0 ? t("car.timeLeft", duration(left)) : "");
    show(byId("expired"), left <= 0);
  }
}

byId("open").addEventListener("click", () => act("messages", "open", { link: link.id }));
byId("notMe").addEventListener("click", () => act("messages", "decline", { link: link.id }));
byId("accept").addEventListener("click", () => act("messages", "accept", { link: link.id }));
byId("typing").addEventListener("submit", (event) => {
  event.preventDefault();
  const code = byId("typed").value;
  clearTyped();
  act("messages", "type", { link: link.id, code });
});
