// What every part of the phone's page needs: its steps, what it remembers, and the way to the car.

import { byId, post, sayIf, show } from "/page.js";

const STEPS = ["add", "choose", "wait", "type", "end", "join", "home", "person"];

// Lives as long as the tab: another tab is another phone.
export const memory = {
  get: (key) => sessionStorage.getItem(key) ?? "",
  set: (key, value) => sessionStorage.setItem(key, value),
};

let present = "";

export function step() {
  return present;
}

/** Shows one step; the focus goes to its first field, or to its heading where there is none. */
export function go(name) {
  present = name;
  const appeared = STEPS.map((one) => show(byId(one), one === name) && one === name).includes(true);
  show(byId("cancel"), name === "wait" || name === "type");
  if (appeared) {
    (byId(name).querySelector("[data-first]") ?? byId(name).querySelector("h2")).focus();
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
