package io.codriver.simulator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;

/** The head unit's page as its occupants see it. */
record HeadUnitPage(Page page) {

    Locator openMessage() {
        return page.getByText("Open message");
    }

    Locator notMe() {
        return page.getByText("That wasn’t me");
    }

    Locator acceptTerms() {
        return page.locator("#accept");
    }

    Locator codeBox() {
        return page.locator("#codeBox");
    }

    Locator message() {
        return page.locator("#link");
    }

    Locator users() {
        return page.locator("#userList > li");
    }

    /** The user whose masked name begins so. */
    Locator user(String name) {
        return page.locator("#userList > li[data-user^='" + name + "']");
    }

    /** The user whose masked name begins so, in the view "Sharing". */
    Locator shared(String name) {
        return page.locator("#sharingList > li[data-user^='" + name + "']");
    }

    Locator question(String kind) {
        return page.locator("[data-question=" + kind + "]");
    }

    Locator dialog() {
        return page.locator("dialog");
    }

    Locator privacy() {
        return page.locator("#privacy");
    }

    /** Goes to a view: by what leads to its part of the screen, then by its tab if that has several. */
    void view(String name) {
        String view = name.toLowerCase(Locale.ROOT);
        page.locator("[data-group~=" + view + "]").click();
        if (page.locator("[data-view=" + view + "]").count() > 0) {
            page.locator("[data-view=" + view + "]").click();
        }
    }

    void signIn(String name) {
        page.locator("#wheel").click();
        dialog().getByText(name).click();
        assertThat(page.locator("#driver")).containsText(name);
    }

    Locator announcements() {
        return page.locator("#notices li");
    }

    /** Opens the message and reads the code. */
    String readCode() {
        openMessage().click();
        return shownCode();
    }

    String shownCode() {
        assertThat(codeBox()).isVisible();
        return page.locator("#code").textContent();
    }

    /** Types a code by touch. */
    void touchCode(String code) {
        for (char letter : code.replace("-", "").toCharArray()) {
            page.locator("#keypad button").getByText(String.valueOf(letter)).click();
        }
        page.getByText("Link the account").click();
    }

    /** Waits as long as somebody waits who was told to. */
    void waitASecond() {
        double start = ((Number) page.evaluate("performance.now()")).doubleValue();
        page.waitForFunction("start => performance.now() > start + 1100", start);
    }
}
