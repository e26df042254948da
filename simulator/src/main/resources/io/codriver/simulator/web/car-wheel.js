// Who is at the wheel.

import { byId, say, t } from "/page.js";
import { chosen } from "/dialog.js";

let screen;
let act;

export function drawWheel(newest, acting) {
  screen = newest;
  act = acting;
  const driver = screen.users.find((user) => user.uid === screen.driver);
  say(byId("driver"), driver ? driver.name : t("car.nobody"));
}

byId("wheel").addEventListener("click", async () => {
  const people = screen.users.map((user) => ({
    value: user.uid,
    name: user.name,
    note: user.role,
    current: user.uid === screen.driver,
  }));
  const nobody = { value: "nobody", name: t("car.nobody"), note: t("car.nobodyNote"), current: !screen.driver };
  const who = await chosen({ title: t("car.wheelTitle"), text: t("car.wheelNote"), choices: [...people, nobody] });
  if (who) {
    act("users", "sign-in", { user: who === "nobody" ? "" : who });
  }
});
