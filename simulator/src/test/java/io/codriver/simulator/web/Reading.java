package io.codriver.simulator.web;

import com.microsoft.playwright.Page;
import java.util.List;

/** What somebody who reads a page would stumble over. */
final class Reading {

    /**
     * English words, names of texts and places that nobody filled in, in what can be read or heard. What people wrote
     * themselves is theirs, and what programs wrote to each other too.
     */
    private static final String STRAY_WORDS = """
            async () => {
              const names = Object.keys(await (await fetch("/texts.json")).json());
              const stray = /\\b(the|is|are|and|not|with|for|you|your|by|of|to|no)\\b|\\{\\d\\}|undefined|\\bNaN\\b/i;
              const said = [document.title];
              const seen = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let text = seen.nextNode(); text; text = seen.nextNode()) {
                if (text.parentElement.checkVisibility() && !text.parentElement.closest("[dir=auto], bdi, #booking, pre, .mono, td.topic")) {
                  said.push(text.data);
                }
              }
              for (const one of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
                said.push(...["aria-label", "title", "placeholder", "alt"].map((name) => one.getAttribute(name) ?? ""));
              }
              return said.filter((text) => stray.test(text) || names.some((name) => text.includes(name)));
            }
            """;

    /** What is wider than the box that it is in, or than the window; what scrolls is meant to. */
    private static final String OUT_OF_ITS_BOX = """
            () => {
              // What only screen readers have is clipped to nothing.
              const hidden = (one) => one && (getComputedStyle(one).clipPath !== "none" || hidden(one.parentElement));
              return [...document.querySelectorAll("body *")]
                .filter((one) => one.checkVisibility() && !one.closest("svg, select") && !hidden(one))
                .filter((one) => {
                  const style = getComputedStyle(one);
                  const scrolls = ["auto", "scroll"].includes(style.overflowX);
                  const wide = style.display !== "inline" && one.scrollWidth > one.clientWidth + 1;
                  const cut = style.overflowY === "hidden" && one.scrollHeight > one.clientHeight + 1;
                  return !scrolls && (wide || cut) || one.getBoundingClientRect().right > innerWidth + 1;
                })
                .map((one) => `${one.scrollWidth} in ${one.clientWidth}: ${one.outerHTML.slice(0, 120)}`);
            }
            """;

    private Reading() {}

    static List<?> strayWords(Page page) {
        return (List<?>) page.evaluate(STRAY_WORDS);
    }

    static List<?> outOfItsBox(Page page) {
        return (List<?>) page.evaluate(OUT_OF_ITS_BOX);
    }
}
