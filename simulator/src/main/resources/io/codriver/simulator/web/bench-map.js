// A map that the page draws itself: an island that is nowhere. The car goes where somebody points, or by the arrow keys.

import { byId, degrees, say, t } from "/page.js";
import { onField, setField } from "/field.js";

const WEST = 2.95;
const NORTH = 56.6;
const WIDE = 0.6;
const HIGH = 0.2;
const WIDTH = 396;
const HEIGHT = 240;
const LAND = "M60 130C50 90 90 40 150 45S250 15 300 50S370 110 345 165S250 225 180 205S75 190 60 130Z";
const ROADS = ["M85 130C140 120 170 95 200 120S290 110 330 130", "M150 60C155 100 190 110 200 120S205 180 195 200"];
const TOWNS = [
  ["bench.home", 100, 128],
  ["bench.harbour", 195, 196],
  ["bench.workshop", 300, 120],
];
/** Where the car is when its position comes back: in the middle. */
const MIDDLE = { latitude: NORTH - HIGH / 2, longitude: WEST + WIDE / 2 };
const STEPS = { ArrowUp: [0.001, 0], ArrowDown: [-0.001, 0], ArrowLeft: [0, -0.002], ArrowRight: [0, 0.002] };
const LONG_STEP = 10;

let here;
let last = MIDDLE;

function part(tag, attributes, text = "") {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.textContent = text;
  return element;
}

function sketch() {
  const svg = part("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" });
  svg.append(part("rect", { class: "sea", width: WIDTH, height: HEIGHT }));
  svg.append(part("path", { class: "land", d: LAND }));
  ROADS.forEach((d) => svg.append(part("path", { class: "road", d })));
  for (const [name, x, y] of TOWNS) {
    svg.append(part("circle", { class: "town", cx: x, cy: y, r: 3.5 }));
    svg.append(part("text", { x, y: y - 8, "text-anchor": "middle" }, t(name)));
  }
  svg.append(part("path", { id: "here", class: "here", d: "M0 0L-9 -18A10 10 0 1 1 9 -18Z" }));
  byId("map").append(svg);
}

export function drawMap(signals) {
  const latitude = signals["Vehicle.CurrentLocation.Latitude"];
  const longitude = signals["Vehicle.CurrentLocation.Longitude"];
  here = latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
  last = here ?? last;
  setField(byId("receives"), Boolean(here));
  const x = ((last.longitude - WEST) / WIDE) * WIDTH;
  const y = ((NORTH - last.latitude) / HIGH) * HEIGHT;
  const within = x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT;
  byId("here").toggleAttribute("hidden", !here || !within);
  byId("here").setAttribute("transform", `translate(${x} ${y})`);
  for (const name of ["latitude", "longitude"]) {
    setField(byId(name), here ? Number(here[name].toFixed(5)) : "");
  }
  const where = here && t(within ? "bench.where" : "bench.outside", degrees(here.latitude), degrees(here.longitude));
  say(byId("where"), where ?? t("bench.noWhere"));
}

export function wireMap(act) {
  const go = (latitude, longitude) => act("position", { received: true, latitude, longitude });
  sketch();
  onField(byId("receives"), (on) => (on ? go(last.latitude, last.longitude) : act("position", { received: false })));
  byId("map").addEventListener("click", (event) => {
    const box = byId("map").firstElementChild.getBoundingClientRect();
    go(
      NORTH - ((event.clientY - box.top) / box.height) * HIGH,
      WEST + ((event.clientX - box.left) / box.width) * WIDE,
    );
  });
  byId("map").addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      const times = event.shiftKey ? LONG_STEP : 1;
      const north = Math.min(90, Math.max(-90, last.latitude + step[0] * times));
      const east = Math.min(180, Math.max(-180, last.longitude + step[1] * times));
      last = { latitude: north, longitude: east };
      go(north, east);
    }
  });
  for (const name of ["latitude", "longitude"]) {
    onField(byId(name), () => {
      const typed = (one) => (byId(one).value === "" ? last[one] : Number(byId(one).value));
      return go(typed("latitude"), typed("longitude"));
    });
  }
}
