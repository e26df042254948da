// One picture for each state in which there is nothing else to show: drawn with lines, beside the words, never without.

const DRAWINGS = {
  empty: "M14 26 20 12H44L50 26V50H14ZM14 26H26Q26 34 32 34T38 26H50",
  waiting: "M32 10A22 22 0 1 1 31.9 10M32 20V32L41 38",
  expired: "M20 10H44M20 54H44M23 10Q23 25 32 32Q23 39 23 54M41 10Q41 25 32 32Q41 39 41 54M28 49H36",
  locked: "M18 30H46V52H18ZM24 30V21A8 8 0 0 1 40 21V30M32 38V45",
  refused: "M32 10A22 22 0 1 1 31.9 10M17 47 47 17",
  limit: "M10 48A22 22 0 0 1 54 48M32 48 48 33M14 36 19 39M32 26V31M22 28 24 33",
  offline: "M14 50V44M24 50V36M34 50V28M44 50V20M54 50V12M12 12 54 54",
  certificate: "M12 12H52V42H44M12 12V42H26M20 20H44M20 28H34M35 32A7 7 0 1 1 34.9 32M31 45V55L35 52 39 55V45",
  lost: "M12 36Q10 26 20 26L24 18H42L50 26Q56 27 54 36M20 40A5 5 0 1 1 19.9 40M46 40A5 5 0 1 1 45.9 40M27 50 37 40M27 40 37 50",
  online: "M14 50V44M24 50V36M34 50V28M44 50V20M54 50V12",
  seen: "M8 32Q20 16 32 16T56 32Q44 48 32 48T8 32ZM32 24A8 8 0 1 1 31.9 24",
  unseen: "M8 32Q20 16 32 16T56 32Q44 48 32 48T8 32ZM32 24A8 8 0 1 1 31.9 24M14 52 50 12",
};

const SVG = "http://www.w3.org/2000/svg";

/** The picture of a state. What it shows is said in words beside it. */
export function picture(kind) {
  const drawing = document.createElementNS(SVG, "svg");
  const attributes = { class: `picture of-${kind}`, viewBox: "0 0 64 64", "aria-hidden": "true", focusable: "false" };
  Object.entries(attributes).forEach(([name, value]) => drawing.setAttribute(name, value));
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", DRAWINGS[kind]);
  drawing.append(path);
  return drawing;
}

/** Every place of the page that names a picture gets it. */
export function drawPictures() {
  for (const place of document.querySelectorAll("[data-picture]")) {
    place.prepend(picture(place.dataset.picture));
  }
}
