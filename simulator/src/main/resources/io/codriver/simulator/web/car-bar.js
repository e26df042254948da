// The status bar: what time it is in the car, whether it reaches the cloud, and what waits until it does.

import { byId, say, sayIf, show, t } from "/page.js";
import { picture } from "/picture.js";

let offset;
let zone;

/** @param now what the car's clock says */
export function drawBar(screen, now) {
  offset = Date.parse(now) - performance.now();
  drawClock();
  byId("connection").dataset.online = screen.online;
  say(byId("connection"), screen.connection);
  const kind = screen.online ? "online" : "offline";
  if (!byId("reception").querySelector(`.of-${kind}`)) {
    byId("reception").querySelector("svg")?.remove();
    byId("reception").prepend(picture(kind));
  }
  sayIf(byId("unsent"), screen.mail.unsent > 0 ? t("car.unsent", screen.mail.unsent) : "");
  byId("privacy").setAttribute("aria-checked", screen.locationStopped);
}

/** The car's clock goes on between two screens. */
export function drawClock() {
  if (offset === undefined) {
    return;
  }
  zone ??= new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hour12: false });
  const now = new Date(performance.now() + offset);
  say(byId("clock"), zone.format(now));
  byId("clock").dateTime = now.toISOString().slice(0, 16);
}

/**
 * Nothing can be touched before the car has shown its first screen.
 *
 * @param told whether the page says already why there is none
 */
export function drawReady(ready, told) {
  for (const id of ["bar", "rail"]) {
    show(byId(id), ready);
  }
  show(byId("startingBox"), !ready && !told);
}
