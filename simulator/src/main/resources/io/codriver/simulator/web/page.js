// What every page needs: texts, the way to the server, and small things of the DOM.

const RETRY_MILLISECONDS = 2000;

const texts = await (await fetch("/texts.json")).json();

/** A text of pages.properties, its places {0}, {1}… filled in. */
export function t(key, ...values) {
  const text = texts[key] ?? key;
  return text.replaceAll(/\{(\d)\}/g, (hole, place) => values[place] ?? hole);
}

/** A text that has one form for 1 and another for all other numbers. */
export function count(key, number) {
  return t(`${key}.${number === 1 ? "one" : "other"}`, number);
}

export function byId(id) {
  return document.getElementById(id);
}

/** Shows or hides; says whether that changed anything. */
export function show(element, visible) {
  const changed = element.hidden === visible;
  element.hidden = !visible;
  return changed;
}

/** Puts a text in if it is another one, so that live regions speak of changes only. */
export function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** Says and shows a text, or hides its place when there is none. */
export function sayIf(element, text) {
  say(element, text ?? "");
  show(element, Boolean(text));
}

/** An element with attributes and what is in it; texts stay texts. */
export function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...inside);
  return element;
}

/**
 * Puts other things into a place if they differ from what is there; says whether they did. What had the focus keeps it
 * if it is still there; if the place had it, a title gets it.
 */
export function redraw(place, things, title) {
  const html = (all) => [...all].map((one) => one.outerHTML).join("");
  if (html(place.children) === html(things)) {
    return false;
  }
  const inside = place.contains(document.activeElement);
  const had = inside ? pathOf(document.activeElement, place) : "";
  place.replaceChildren(...things);
  if (inside) {
    const same = [...place.querySelectorAll("button, a")].find((one) => pathOf(one, place) === had);
    (same ?? title).focus();
  }
  return things.length > 0;
}

function pathOf(element, place) {
  const parts = [];
  for (let one = element; one !== place; one = one.parentElement) {
    parts.push(one.dataset.user ?? one.dataset.question ?? one.dataset.do ?? "");
  }
  return parts.join("/") + element.textContent;
}

/** A code letter by letter, for those who hear it. */
export function spell(code) {
  return [...code].filter((letter) => letter !== "-").join(" ");
}

/** A length of time as people read it. */
export function duration(seconds, roughly = false) {
  const minutes = Math.floor(seconds / 60);
  return minutes >= 60 || roughly
    ? t("time.hours", Math.floor(minutes / 60), minutes % 60)
    : t("time.minutes", minutes, Math.floor(seconds % 60));
}

/** A point in time in the language of the page. */
export function moment(iso) {
  const form = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  return form.format(new Date(iso));
}

/** A day in the language of the page. */
export function day(iso) {
  const form = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeZone: "UTC" });
  return form.format(new Date(iso));
}

/** A number as people read it, with so many digits behind the point at most. */
export function figure(number, digits = 1) {
  return new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: digits }).format(number);
}

/** A degree of latitude or longitude, with all its digits. */
export function degrees(number, digits = 3) {
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(document.documentElement.lang, form).format(number);
}

/** A place as two numbers. */
export function place({ latitude, longitude }) {
  return t("page.place", degrees(latitude), degrees(longitude));
}

/** Asks the server to do something; what it refuses is an error with a sentence for people. */
export async function post(path, body) {
  let response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error(t("page.failed"));
  }
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.error);
  }
  return answer;
}

/** Where a page says that there is no car, or no power in it. */
function noticeAfter(lost) {
  const known = lost.parentElement.querySelector(":scope > .notice");
  if (known) {
    return known;
  }
  const notice = make("p", { class: "consequence notice", role: "status" });
  notice.hidden = true;
  lost.after(notice);
  return notice;
}

/**
 * Hands every state of the page to a function, until the returned function is called; one that has no car, because it is
 * just coming, to another. A hidden page lets go of its connection: a browser has six for one server, and more phones than
 * that may be open.
 *
 * @param onLost hears whether there is no connection, whenever that may have changed
 */
export function watch(address, onState, onComing = () => {}, onLost = () => {}) {
  const lost = byId("lost");
  const notice = noticeAfter(lost);
  let source;
  let retry;
  let over = false;

  function open() {
    close();
    if (over || document.hidden) {
      return;
    }
    source = new EventSource(address);
    source.onopen = () => tell(false);
    source.onmessage = (event) => {
      const state = JSON.parse(event.data);
      sayIf(notice, state.notice);
      (state.coming ? onComing : onState)(state);
    };
    source.onerror = () => {
      tell(true);
      // The browser tries again by itself only after some kinds of failure.
      close();
      retry = setTimeout(open, RETRY_MILLISECONDS);
    };
  }

  function tell(isLost) {
    show(lost, isLost);
    onLost(isLost);
  }

  function close() {
    clearTimeout(retry);
    source?.close();
  }

  document.addEventListener("visibilitychange", open);
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
  return () => {
    over = true;
    close();
    document.removeEventListener("visibilitychange", open);
    removeEventListener("pagehide", close);
    removeEventListener("pageshow", open);
  };
}
