// What every part of the phone's page needs: its steps, what it remembers, and the way to the car.

import { byId, post, sayIf, show } from "/page.js";

const STEPS = ["add", "choose", "wait", "type", "end", "join", "home", "person"];

/** What a phone remembers. It lives as long as the tab: another tab is another phone, and so is another seat in one tab. */
export function memoryOf(seat) {
  const own = (key) => `phone${seat}.${key}`;
  return {
    get: (key) => sessionStorage.getItem(own(key)) ?? "",
    set: (key, value) => sessionStorage.setItem(own(key), value),
    clear: () => Object.keys(sessionStorage).filter((key) => key.startsWith(own(""))).forEach((key) => sessionStorage.removeItem(key)),
  };
}

/** Which one of several phones in one tab this is; nothing if it is the only one. */
export const seat = Number(new URLSearchParams(location.search).get("seat") ?? "");

export const memory = memoryOf(seat);

let present = "";

export function step() {
  return present;
}

/** Shows one step; the focus goes to its first field, or to its heading where there is none. */
export function go(name) {
  present = name;
  const appeared = STEPS.map((one) => show(byId(one), one === name) && one === name).includes(true);
  show(byId("cancel"), name === "wait" || name === "type");
  // A phone beside others must not take away the focus from the one that somebody types into.
  if (appeared && (!seat || document.hasFocus())) {
    (byId(name).querySelector("[data-first]") ?? byId(name).querySelector("h2")).focus();
  }
  if (appeared) {
    scrollTo(0, 0);
  }
}

export function fail(sentence) {
  sayIf(byId("failure"), sentence);
}

/** Does something that the server may refuse; nothing can be sent twice meanwhile. */
export async function attempt(button, deed) {
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

/** Asks something of the car for the account of this phone; gives the car's answer. */
export function ask(deed, body = {}) {
  return post(`/api/phone/${deed}`, { name: memory.get("name"), vin: memory.get("vin"), ...body });
}
