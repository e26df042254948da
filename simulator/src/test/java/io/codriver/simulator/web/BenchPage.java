package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.codriver.agent.domain.vehicle.Signal;

/** The bench as somebody uses it who plays the car. */
record BenchPage(Page page) {

    /** All that sets or shows this signal. */
    Locator controls(Signal signal) {
        return page.locator("[data-signal='" + signal.path() + "']");
    }

    Locator control(Signal signal) {
        return controls(signal).last();
    }

    /** Sets a switch, and waits until the car has it. */
    void set(Signal signal, boolean on) {
        handIn(signal, () -> control(signal).setChecked(on));
    }

    /** Types a number, and waits until the car has it. */
    void set(Signal signal, String number) {
        control(signal).fill(number);
        handIn(signal, () -> control(signal).press("Enter"));
    }

    /** Moves a slider, and waits until the car has it. */
    void slide(Signal signal, String to) {
        handIn(signal, () -> controls(signal).first().fill(to));
    }

    /** Chooses from a list, and waits until the car has it. */
    void choose(Signal signal, String word) {
        handIn(signal, () -> control(signal).selectOption(word));
    }

    /** Lights a warning lamp, and waits until the car has it. */
    void light(String code) {
        handIn(
                Signal.TROUBLE_CODES,
                () -> page.locator("[data-code=" + code + "]").check());
    }

    private void handIn(Signal signal, Runnable deed) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/api/bench/signal")
                        && answer.request().postData().contains('"' + signal.path() + '"'),
                deed);
    }

    void setOff() {
        set(Signal.SPEED, "50");
    }

    void stop() {
        set(Signal.SPEED, "0");
    }

    void receivePosition() {
        page.locator("#receives").check();
        assertThat(page.locator("#where")).containsText("56.500° N, 3.250° E");
    }

    /** Drives 12 km, and waits until the car is parked. */
    void driveAway() {
        page.locator("#drive").click();
        assertThat(page.locator("#drive")).isDisabled();
        assertThat(page.locator("#drive")).isEnabled();
    }

    /** Charges to 80 %, and waits until that is done. */
    void charge() {
        page.locator("#charge").click();
        assertThat(page.locator("#charge")).isDisabled();
        assertThat(page.locator("#charge")).isEnabled();
    }

    /** What the car makes of the next order. */
    void next(String reaction) {
        page.waitForResponse(
                "**/api/bench/next", () -> page.locator("#reaction").selectOption(reaction));
    }
}
