package io.codriver.simulator.web;

import com.microsoft.playwright.Page;

/** Somebody without a mouse. */
record Keys(Page page) {

    private static final int MOST_STOPS = 30;

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Goes on with the tab key until the element of that id has the focus. */
    void tabTo(String id) {
        tabUntil("document.activeElement.id === '" + id + "'", id);
    }

    /** Goes on with the tab key, unless it is there, until what this selector means has the focus. */
    void tabToMatch(String selector) {
        String condition = "document.activeElement.matches('" + selector + "')";
        if (!Boolean.TRUE.equals(page.evaluate(condition))) {
            tabUntil(condition, selector);
        }
    }

    /** Goes on with the tab key until the element that says this has the focus. */
    void tabToText(String text) {
        tabUntil(
                "document.activeElement !== document.body"
                        + " && document.activeElement.textContent.replaceAll(/\\s+/g, ' ').trim() === '" + text + "'",
                text);
    }

    private void tabUntil(String condition, String what) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(condition))) {
                return;
            }
        }
        throw new AssertionError("the tab key does not reach " + what);
    }
}
