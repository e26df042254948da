// The departures of a week: a list to take from, and a form to add to. The same in the car and in the app.

import { make, redraw, sayIf, show, t } from "/page.js";

const DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
/** As many as the car takes. */
const MOST = 14;
const COLDEST = 16;
const WARMEST = 28;
const USUAL = 21;

/** The zone in which whoever sits here means times. */
export function zoneHere() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * Builds both in a place.
 *
 * @param title what gets the focus when what had it is gone
 * @param save takes all departures there shall be
 */
export function departures(place, title, save) {
  let shown = [];
  const list = make("ul", { class: "people departures" });
  const boxes = DAYS.map((day) => make("input", { type: "checkbox", value: day }));
  const time = make("input", { type: "time", required: "", value: "07:00" });
  const warmth = make("select", {});
  for (let degrees = COLDEST; degrees <= WARMEST; degrees++) {
    warmth.append(make("option", degrees === USUAL ? { selected: "" } : {}, String(degrees)));
  }
  const missing = make("p", { class: "refusal", role: "alert", hidden: "" });
  const form = make(
    "form",
    { class: "departure-form stack", novalidate: "" },
    make(
      "fieldset",
      {},
      make("legend", {}, t("plan.days")),
      make("div", { class: "days" }, ...boxes.map((box) => make("label", { class: "day" }, box, make("span", {}, name(box.value, "short"))))),
    ),
    make(
      "div",
      { class: "when" },
      make("label", {}, make("span", {}, t("plan.time")), time),
      make("label", {}, make("span", {}, t("plan.temperature")), warmth),
      make("button", {}, t("plan.add")),
    ),
    missing,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const days = boxes.filter((box) => box.checked).map((box) => box.value);
    const full = shown.length >= MOST ? t("plan.full", MOST) : "";
    sayIf(missing, days.length === 0 || !time.value ? t("plan.incomplete") : full);
    if (missing.hidden) {
      boxes.forEach((box) => (box.checked = false));
      save([...shown, { days, at: time.value.slice(0, 5), temperature: Number(warmth.value) }]);
    }
  });
  place.append(list, form);

  return function draw(newest, editable) {
    shown = newest;
    show(form, editable);
    redraw(list, shown.map((one, number) => line(one, number, editable)), title);
  };

  function line(one, number, editable) {
    const remove = make("button", { type: "button", class: "stop", "data-do": `remove-${number}` }, t("plan.remove"));
    remove.setAttribute("aria-label", t("plan.removeThis", words(one)));
    remove.addEventListener("click", () => save(shown.filter((other) => other !== one)));
    return make("li", { class: "person departure" }, make("span", {}, words(one)), ...(editable ? [remove] : []));
  }
}

function words(one) {
  const days = one.days.length === DAYS.length ? t("plan.everyDay") : DAYS.filter((day) => one.days.includes(day)).map((day) => name(day, "short")).join(", ");
  return t("plan.departure", days, one.at, one.temperature);
}

function name(day, style) {
  const date = new Date(MONDAY + DAYS.indexOf(day) * 86_400_000);
  return new Intl.DateTimeFormat(document.documentElement.lang, { weekday: style, timeZone: "UTC" }).format(date);
}
