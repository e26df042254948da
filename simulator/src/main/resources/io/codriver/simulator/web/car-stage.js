// The head unit's glass: 1280 or 1920 by 720 pixels, shown as large as the window allows. A narrow window flows instead.

const HEIGHT = 720;
const NORMAL = 1280;
const WIDE = 1920;
/** Between the shapes of the two. */
const TURN = Math.sqrt(NORMAL * WIDE) / HEIGHT;
/** What stands below the glass. */
const BELOW = 40;
/** Where a page flows that is made large, or shown on a phone. */
const NARROW = 700;

const root = document.documentElement;

function fit() {
  if (innerWidth < NARROW) {
    delete root.dataset.stage;
    root.style.removeProperty("--scale");
    return;
  }
  const height = Math.max(innerHeight - BELOW, 1);
  const width = innerWidth / height > TURN ? WIDE : NORMAL;
  const scale = Math.min(innerWidth / width, height / HEIGHT);
  root.dataset.stage = width === WIDE ? "wide" : "normal";
  root.style.setProperty("--scale", scale);
  // In the glass's own pixels: how much of the window is below it, which a dialog leaves free.
  root.style.setProperty("--below", `${Math.max(innerHeight / scale - HEIGHT, 0)}px`);
}

addEventListener("resize", fit);
fit();
