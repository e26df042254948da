package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The phone's page as its user sees it. */
record PhonePage(Page page) {

    Locator title(String text) {
        return page.locator("h2:visible").getByText(text);
    }

    Locator failure() {
        return page.locator("#failure");
    }

    Locator end() {
        return page.locator("#end");
    }

    Locator shownCode() {
        return page.locator("#yourCode");
    }

    String code() {
        assertThat(shownCode()).isVisible();
        return page.locator("#code").textContent();
    }

    /** Goes as far as the choice of the role. */
    void addCar(String name, String vin) {
        page.getByLabel("Account").selectOption(name);
        page.getByLabel("VIN of the car").fill(vin);
        page.getByText("Continue").click();
        assertThat(title("Car found")).isVisible();
    }

    void choose(String role, String way) {
        page.getByText(role).first().click();
        page.getByText(way).click();
        page.getByText("Ask the car").click();
    }

    void typeCode(String code) {
        assertThat(title("Type the security code")).isVisible();
        page.locator("#typed").fill(code);
    }

    void acceptTerms() {
        page.getByLabel("I accept the terms and conditions").check();
    }

    void link() {
        page.getByText("Link this account").click();
    }

    /** The request that this page follows. */
    String linkId() {
        return String.valueOf(page.evaluate("sessionStorage.getItem('link')"));
    }
}
