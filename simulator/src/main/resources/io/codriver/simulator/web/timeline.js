// The timeline: what passes between cloud and cars, the newest first. The server says how far it has come; the page fetches
// what it has not got, and never holds more than so many messages.

import { byId, count, say, sayIf, show, t, watch } from "/page.js";
import { removeRow, row } from "/timeline-row.js";

const MOST = 500;
const TYPING_MILLISECONDS = 250;

let newest = 0; // The newest message that there is.
let seen = 0; // The newest message that was asked for.
let cleared = 0; // Up to here nothing is shown any more.
let pausedAt; // The newest message when the list was held still.
let waiting = []; // What came since, the newest ones.
let came = 0;
let generation = 0; // Counts the lists: what was fetched for another filter is thrown away.
let typing; // What waits until nothing more is typed.
let fetching; // What is being fetched, as long as it is.

function filter() {
  const wanted = new URLSearchParams(byId("kind").value);
  const text = byId("text").value.trim();
  if (text) {
    wanted.set("text", text);
  }
  return wanted;
}

function fetchNew() {
  fetching ??= fetchAll().finally(() => {
    fetching = undefined;
  });
  return fetching;
}

async function fetchAll() {
  try {
    while (seen < newest) {
      const list = generation;
      const upTo = newest;
      const wanted = filter();
      wanted.set("after", Math.max(seen, cleared));
      wanted.set("most", MOST);
      const response = await fetch(`/api/timeline.jsonl?${wanted}`);
      const text = await response.text();
      if (!response.ok) {
        throw new Error(JSON.parse(text).error);
      }
      const messages = text.split("\n").filter(Boolean).map(JSON.parse);
      if (list === generation) {
        seen = Math.max(upTo, messages.at(-1)?.number ?? 0);
        take(messages);
      }
    }
    sayIf(byId("failure"), "");
  } catch (failed) {
    // A server that is gone says so by itself, and the next thing that happens tries again.
    if (!(failed instanceof TypeError)) {
      sayIf(byId("failure"), failed.message);
    }
  }
}

function take(messages) {
  const held = messages.filter((message) => message.number > (pausedAt ?? Infinity));
  waiting = [...waiting, ...held].slice(-MOST);
  came += held.length;
  draw(messages.filter((message) => !held.includes(message)));
}

function draw(messages) {
  const rows = byId("rows");
  rows.prepend(...messages.map((message) => row(message, showExchange)).reverse());
  const all = rows.querySelectorAll(":scope > [data-number]");
  [...all].slice(MOST).forEach(removeRow);
  const shown = Math.min(all.length, MOST);
  show(byId("messages"), shown > 0);
  show(byId("none"), shown === 0);
  say(byId("shown"), shown < MOST ? count("timeline.shown", shown) : t("timeline.full", MOST));
  sayIf(byId("held"), pausedAt === undefined ? "" : count("timeline.held", came));
}

/** Begins the list anew, with what there is after a number. */
function restart(after) {
  generation++;
  cleared = after;
  seen = after;
  waiting = [];
  came = 0;
  byId("rows").replaceChildren();
  draw([]);
  const wanted = filter();
  if (cleared > 0) {
    wanted.set("after", cleared);
  }
  byId("save").href = `/api/timeline.jsonl?${wanted}`;
  return fetchNew();
}

async function refilter() {
  clearTimeout(typing);
  await restart(cleared);
  say(byId("live"), byId("shown").textContent);
}

function showExchange(id) {
  byId("text").value = id;
  byId("kind").value = "";
  byId("text").focus();
  refilter();
}

byId("text").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(refilter, TYPING_MILLISECONDS);
});

byId("kind").addEventListener("change", refilter);

byId("pause").addEventListener("click", () => {
  const pauses = pausedAt === undefined;
  byId("pause").setAttribute("aria-pressed", String(pauses));
  pausedAt = pauses ? seen : undefined;
  const late = waiting;
  waiting = [];
  came = 0;
  draw(late);
  say(byId("live"), t(pauses ? "timeline.paused" : "timeline.goesOn"));
});

byId("clear").addEventListener("click", () => {
  pausedAt = pausedAt === undefined ? undefined : newest;
  restart(newest);
  say(byId("live"), t("timeline.cleared"));
});

watch("/api/timeline", (state) => {
  const another = state.newest < newest;
  newest = state.newest;
  if (another) {
    // The simulator was started again: its messages begin with 1.
    pausedAt = pausedAt === undefined ? undefined : 0;
    restart(0);
  } else {
    fetchNew();
  }
});
