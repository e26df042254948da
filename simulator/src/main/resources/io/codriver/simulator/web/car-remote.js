// What the car is doing for users who are not in it, and the bench of the car itself.

import { byId, make, onSwitch, redraw, setSwitch, show } from "/page.js";

export function drawRemote(screen) {
  show(byId("runs"), screen.runs.length > 0);
  redraw(byId("runList"), screen.runs.map((run) => make("li", { class: "moving" }, run)), byId("benchTitle"));
}

export function drawCarBench(bench) {
  setSwitch(byId("doorOpens"), bench.door);
  setSwitch(byId("ignites"), bench.ignition);
  setSwitch(byId("plugs"), bench.cable);
  const lamps = [...byId("lamps").children];
  lamps.forEach((lamp) => show(lamp, Boolean(bench[lamp.dataset.lamp])));
}

export function wireCarBench(act) {
  const wire = (id, deed, name) => onSwitch(byId(id), (on) => act(deed, { [name]: on }));
  wire("doorOpens", "door", "open");
  wire("ignites", "ignition", "on");
  wire("plugs", "cable", "in");
  byId("reaction").addEventListener("change", (event) => act("next", { reaction: event.target.value }));
}
