// What the car is doing for users who are not in it, and the bench of the car itself.

import { byId, make, redraw, show } from "/page.js";

export function drawRemote(screen) {
  show(byId("runs"), screen.runs.length > 0);
  redraw(byId("runList"), screen.runs.map((run) => make("li", { class: "moving" }, run)), byId("benchTitle"));
}

export function drawCarBench(bench) {
  byId("doorOpens").checked = bench.door;
  byId("ignites").checked = bench.ignition;
  byId("plugs").checked = bench.cable;
  const lamps = [...byId("lamps").children];
  lamps.forEach((lamp) => show(lamp, Boolean(bench[lamp.dataset.lamp])));
}

export function wireCarBench(act) {
  const wire = (id, deed, name) =>
    byId(id).addEventListener("change", (event) => act(deed, { [name]: event.target.checked }));
  wire("doorOpens", "door", "open");
  wire("ignites", "ignition", "on");
  wire("plugs", "cable", "in");
  byId("reaction").addEventListener("change", (event) => act("next", { reaction: event.target.value }));
}
