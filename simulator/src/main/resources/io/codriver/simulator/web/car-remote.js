// What the car is doing for users who are not in it.

import { byId, make, redraw, show } from "/page.js";

export function drawRemote(screen) {
  show(byId("runs"), screen.runs.length > 0);
  redraw(byId("runList"), screen.runs.map((run) => make("li", { class: "moving" }, run)), byId("runsTitle"));
}
