// Phones side by side. Each is the phone's page in a frame, with a memory of its own.

import { byId, make, say, show, t, watch } from "/page.js";
import { memoryOf } from "/phone-frame.js";

/** A browser has six connections for one server, and each phone keeps one; the head unit and deeds need some too. */
const MOST = 4;
const FIRST = "1,2,3";
const SEATS = "phones";

const shelf = byId("shelf");
let vin = "";

function seats() {
  return (sessionStorage.getItem(SEATS) ?? FIRST).split(",").filter(Boolean).map(Number);
}

function keep(chosen) {
  sessionStorage.setItem(SEATS, chosen.join(","));
  show(byId("more"), chosen.length < MOST);
}

function address(seat) {
  return `/phone?seat=${seat}#${new URLSearchParams({ vin })}`;
}

function device(seat) {
  const name = t("phones.phone", seat);
  const away = make("button", { type: "button", class: "quiet", "aria-label": t("phones.away", seat) }, "✕");
  const frame = make("iframe", { src: address(seat), title: name });
  const bar = make("div", { class: "bar" }, make("h2", {}, name), away);
  const device = make("section", { class: "device", "aria-label": name, "data-seat": seat }, bar, frame);
  away.addEventListener("click", () => {
    device.remove();
    memoryOf(seat).clear();
    keep(seats().filter((one) => one !== seat));
    say(byId("live"), t("phones.gone", seat));
    byId("more").focus();
  });
  return device;
}

function add() {
  const taken = seats();
  const seat = [1, 2, 3, 4].find((one) => !taken.includes(one));
  const after = [...shelf.children].find((one) => Number(one.dataset.seat) > seat);
  const added = device(seat);
  shelf.insertBefore(added, after ?? null);
  keep([...taken, seat].sort());
  added.querySelector("iframe").focus();
}

/** Asks once which car is on the stage: a connection that stays is one that the phones lack. */
function learnVin(then) {
  const stop = watch("/api/stage", ({ car }) => {
    stop();
    vin = car.vin;
    then();
  });
}

byId("more").addEventListener("click", add);

// A phone says so when it finds another car on the stage.
addEventListener("exchanged", () =>
  learnVin(() => {
    for (const one of shelf.children) {
      one.querySelector("iframe").contentWindow.location.hash = new URLSearchParams({ vin });
    }
  }),
);

learnVin(() => {
  shelf.replaceChildren(...seats().map(device));
  keep(seats());
});
