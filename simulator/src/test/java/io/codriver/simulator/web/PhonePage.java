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
        page.locator("#accepted").check();
    }

    void link() {
        page.getByText("Link this account").click();
    }

    /** Shows the car of an account that is linked to it. */
    void openCar(String name, String vin) {
        page.getByLabel("Account").selectOption(name);
        page.getByLabel("VIN of the car").fill(vin);
        page.getByText("Continue").click();
        assertThat(page.locator("#home")).isVisible();
    }

    /** Accepts an invitation with its code. */
    void join(String name, String code) {
        page.getByLabel("Account").selectOption(name);
        page.getByLabel("Invitation code").fill(code);
        page.getByText("Open the invitation").click();
        assertThat(title("You are invited")).isVisible();
        page.locator("#joinAccepted").check();
        page.locator("#join button").getByText("Accept the invitation").click();
    }

    Locator home() {
        return page.locator("#home");
    }

    Locator users() {
        return page.locator("#userList > li");
    }

    Locator user(String name) {
        return users().filter(new Locator.FilterOptions().setHasText(name));
    }

    Locator said() {
        return page.locator("#homeAnswer");
    }

    Locator dialog() {
        return page.locator("dialog");
    }

    /** The request that this page follows. */
    String linkId() {
        return String.valueOf(page.evaluate("sessionStorage.getItem('phone0.link')"));
    }
}
