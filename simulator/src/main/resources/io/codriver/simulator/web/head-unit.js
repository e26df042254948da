// The head unit's page: its frame. Draws the agent's screen in views and hands in what the occupant does.

import "/car-stage.js";
import "/car-knob.js";
import { byId, post, say, sayIf, show, t, watch } from "/page.js";
import { drawPictures } from "/picture.js";
import { drawBar, drawClock, drawReady } from "/car-bar.js";
import { drawLink, drawTime } from "/car-link.js";
import { drawMessages } from "/car-messages.js";
import { drawMail } from "/car-mail.js";
import { drawUsers } from "/car-users.js";
import { drawCharging } from "/car-charging.js";
import { drawTrips } from "/car-trips.js";
import { drawUpgrades } from "/car-upgrades.js";
import { drawReset, leaveReset } from "/car-reset.js";
import { drawServices } from "/car-services.js";
import { drawSharing } from "/car-sharing.js";
import { drawClimate } from "/car-climate.js";
import { drawWheel } from "/car-wheel.js";
import { drawHome } from "/car-home.js";

/** How long after something was done an answer that stays the same counts as its answer. */
const SAME_ANSWER_MILLISECONDS = 400;

let screen;
let place = "";
/** What is shown as long as nobody has gone anywhere: how the car is, or what came since. */
let front = "home";
let waiting;

function draw(state) {
  say(byId("carName"), state.car.name);
  const was = screen;
  screen = state.screen;
  answered();
  drawReady(Boolean(screen), Boolean(state.notice));
  if (!screen) {
    drawView(false);
    return;
  }
  drawBar(screen, state.now);
  sayIf(byId("warning"), screen.warning);
  sayIf(byId("certificate"), screen.certificateEnds);
  drawWheel(screen, act);
  drawHome(screen);
  drawLink(screen, was, act);
  drawMessages(screen, act);
  drawMail(screen, act);
  drawServices(screen);
  drawUsers(screen, act);
  drawSharing(screen, act);
  drawTrips(screen, act);
  drawCharging(screen);
  drawUpgrades(screen, act);
  drawReset(screen, act);
  drawClimate(screen, act);
  drawFrame();
}

function drawFrame() {
  const asked = Object.keys(screen.questions).length + (screen.link ? 1 : 0);
  const waits = asked + screen.notices.length + screen.mail.reminders.length + screen.mail.unread;
  front = waits > 0 ? "messages" : front;
  show(byId("noMessages"), waits + screen.invited.length === 0);
  sayIf(byId("badge"), waits > 0 ? t("car.badge", waits) : "");
  byId("badge").dataset.asked = asked > 0;
  say(byId("fits"), t("car.fits", screen.userCount, screen.userLimit));
  drawView(false);
}

/** Shows the view that the address names; somebody who went there by hand hears its title. */
function drawView(moved) {
  const wanted = location.hash.slice(1);
  const views = [...document.querySelectorAll(".view")];
  const name = views.some((view) => view.id === wanted) ? wanted : front;
  views.forEach((view) => show(view, Boolean(screen) && view.id === name));
  let tabs = [];
  for (const link of document.querySelectorAll("[data-group]")) {
    const group = link.dataset.group.split(" ");
    const here = group.includes(name);
    tabs = here && group.length > 1 ? group : tabs;
    mark(link, here);
  }
  for (const link of document.querySelectorAll("[data-view]")) {
    show(link, tabs.includes(link.dataset.view));
    mark(link, link.dataset.view === name);
  }
  show(byId("tabs"), Boolean(screen) && tabs.length > 0);
  if (moved) {
    place = "";
    leaveReset();
    drawRefusal();
    byId(`${name}Title`).focus();
    scrollTo(0, 0);
    byId("main").scrollTop = 0;
  }
  readOn();
}

function mark(link, here) {
  here ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
}

/** A long view without anything to touch takes the focus itself, so that it can be read to its end. */
function readOn() {
  const main = byId("main");
  const touched = [...main.querySelectorAll(".view:not([hidden]) :is(a, :enabled)")].some((one) => one.checkVisibility());
  const long = main.scrollHeight > main.clientHeight + 1;
  long && !touched ? main.setAttribute("tabindex", "0") : main.removeAttribute("tabindex");
}

/** Why the last thing was not done, where it was tried. */
function drawRefusal() {
  for (const line of document.querySelectorAll("[data-refusal]")) {
    sayIf(line, line.dataset.refusal === place && !waiting ? screen?.refusal : "");
  }
}

function answered() {
  clearTimeout(waiting);
  waiting = undefined;
  drawRefusal();
}

/** Hands in what the occupant did at a place of the screen; what it led to comes with the next screen. */
async function act(where, deed, body) {
  place = where;
  clearTimeout(waiting);
  waiting = setTimeout(answered, SAME_ANSWER_MILLISECONDS);
  drawRefusal();
  try {
    await post(`/api/head-unit/${deed}`, body);
    sayIf(byId("failure"), "");
  } catch (refused) {
    sayIf(byId("failure"), refused.message);
  }
}

byId("privacy").addEventListener("click", () => act("", "stop-location", { stop: !screen?.locationStopped }));

addEventListener("hashchange", () => drawView(true));
drawPictures();
setInterval(() => {
  drawTime(screen);
  drawClock();
}, 1000);
watch(
  "/api/head-unit",
  draw,
  () => {},
  (lost) => document.querySelectorAll("#bar, .frame").forEach((part) => (part.inert = lost)),
);
