// The page of a service partner.

import { byId, count, make, post, redraw, sayIf, show, t, watch } from "/page.js";
import { confirmed } from "/dialog.js";
import { line } from "/answer.js";
import { drawMail, openMail } from "/workshop-mail.js";

let vin = "";
let stopWatching = () => {};

function draw(state) {
  const { car } = state;
  show(byId("desk"), Boolean(car));
  sayIf(byId("carState"), car ? (car.users > 0 ? count("workshop.users", car.users) : t("workshop.users.none")) : "");
  sayIf(byId("recordFell"), car?.recordFell ? t("workshop.recordFell", car.recordFell.from, car.recordFell.to) : "");
  drawBookable(car?.bookable ?? []);
  drawMail(car?.mail);
  const { primary, reset } = car?.asked ?? {};
  drawAsked("nameAnswer", primary, { done: t("workshop.named"), waits: t("workshop.nameWaits") });
  drawAsked("resetAnswer", reset, { done: t("workshop.resetDone"), waits: t("workshop.resetWaits") });
}

/** How it stands, also when somebody in the car answers later. */
function drawAsked(place, answer, texts) {
  const shown = answer ? line(answer, texts) : undefined;
  if (byId(place).innerHTML !== (shown?.outerHTML ?? "")) {
    byId(place).replaceChildren(...(shown ? [shown] : []));
  }
}

function drawBookable(things) {
  show(byId("book"), things.length > 0);
  const buttons = things.map((one) =>
    make("button", { type: "button", "data-do": one.capability }, t("workshop.bookButton", one.name)),
  );
  redraw(byId("bookable"), buttons, byId("bookTitle"));
}

byId("bookable").addEventListener("click", (event) => {
  const capability = event.target.dataset.do;
  if (capability) {
    attempt(event.target, async () => {
      const answer = await post("/api/workshop/book", { vin, capability });
      byId("bookAnswer").replaceChildren(line(answer, { done: t("workshop.booked") }));
    });
  }
});

byId("newTerms").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt(event.submitter, async () => {
    const answer = await post("/api/workshop/terms", { vin, version: byId("termsVersion").value.trim() });
    byId("termsAnswer").replaceChildren(line(answer, { done: t("workshop.termsDone") }));
  });
});

async function attempt(button, deed) {
  if (button.getAttribute("aria-busy") === "true") {
    return;
  }
  button.setAttribute("aria-busy", "true");
  sayIf(byId("failure"), "");
  try {
    await deed();
  } catch (refused) {
    sayIf(byId("failure"), refused.message);
  } finally {
    button.removeAttribute("aria-busy");
  }
}

byId("find").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt(event.submitter, async () => {
    const typed = byId("vin").value.trim();
    byId("removeAnswer").replaceChildren();
    const found = await post("/api/workshop/find", { vin: typed });
    vin = typed;
    openMail(vin, attempt);
    draw(found);
    stopWatching();
    stopWatching = watch(`/api/workshop?${new URLSearchParams({ vin })}`, draw);
    byId("person").focus();
  });
});

byId("name").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt(event.submitter, () =>
    post("/api/workshop/name", {
      vin,
      name: byId("person").value,
      assertion: byId("assertion").value,
      termsAccepted: byId("consent").checked,
    }).then((answer) => drawAsked("nameAnswer", answer, { done: t("workshop.named"), waits: t("workshop.nameWaits") })),
  );
});

byId("preview").addEventListener("click", (event) => {
  attempt(event.target, async () => {
    const preview = await post("/api/workshop/preview", { vin });
    byId("removeAnswer").replaceChildren(...(preview.done ? [] : [line(preview, {})]));
    if (preview.done) {
      await removeAll(preview);
    }
  });
});

/** Only of the list that was shown is anybody removed. */
async function removeAll(preview) {
  const meant = await confirmed({
    title: t("workshop.removeTitle"),
    text: t("workshop.removeText"),
    names: preview.users.map((user) => user.displayName),
    yes: t("workshop.removeYes"),
    dangerous: true,
  });
  const answer = meant
    ? await post("/api/workshop/remove", { vin, token: preview.token })
    : { status: "SUCCEEDED", done: true, sentence: t("workshop.kept") };
  byId("removeAnswer").replaceChildren(line(answer, { done: t("workshop.removed") }));
}

byId("askReset").addEventListener("click", (event) => {
  attempt(event.target, () => post("/api/workshop/ask-reset", { vin }));
});

