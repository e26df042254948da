// The rotary knob, which a keyboard's arrows stand for: on to the next thing to touch, back to the one before.

const TARGETS = "button, a[href], input, select, textarea, summary, [tabindex='0']";
/** Where the arrows have a meaning of their own. */
const OWN_ARROWS = "textarea, select, input:not([type=checkbox], [type=radio])";
const WAYS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
/** How much of a long text one turn shows anew. */
const PART = 0.7;

function targets() {
  const place = document.querySelector("dialog[open]") ?? document.getElementById("stage");
  return [...place.querySelectorAll(TARGETS)].filter(
    (one) => !one.disabled && one.tabIndex >= 0 && one.checkVisibility() && !one.closest("[inert]"),
  );
}

function turn(way) {
  const all = targets();
  const from = document.activeElement;
  if (scrolls(from, way)) {
    return;
  }
  const after = (one) => Boolean(from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  const before = (one) => Boolean(from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING);
  const next = from === document.body ? undefined : way > 0 ? all.find(after) : all.findLast(before);
  (next ?? all.at(way > 0 ? 0 : -1))?.focus();
}

/** A view without anything to touch is read on, until its end. */
function scrolls(view, way) {
  if (view.tagName !== "MAIN") {
    return false;
  }
  const was = view.scrollTop;
  view.scrollTop += way * PART * view.clientHeight;
  return view.scrollTop !== was;
}

/** Back: out of a field first, then to the first view. */
function back() {
  if (document.activeElement.matches(OWN_ARROWS)) {
    document.querySelector(".view:not([hidden]) h1")?.focus();
  } else {
    location.hash = "home";
  }
}

addEventListener("keydown", (event) => {
  const on = document.activeElement;
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) {
    return;
  }
  if (WAYS[event.key] && !on.matches(OWN_ARROWS)) {
    event.preventDefault();
    turn(WAYS[event.key]);
  } else if (event.key === "Enter" && on.matches("input[type=checkbox]")) {
    event.preventDefault();
    on.click();
  } else if (event.key === "Escape" && !document.querySelector("dialog[open]")) {
    back();
  }
});
