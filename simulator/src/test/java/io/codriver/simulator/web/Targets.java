package io.codriver.simulator.web;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * What can be touched on a page is large, and far enough from its neighbours.
 *
 * @param size the least width and height, in CSS pixels; on the head unit's glass in the pixels of the glass
 * @param apart the least distance between two
 * @param exceptions whether WCAG's own hold: links in a sentence, and small ones that stand alone (2.5.8)
 */
record Targets(int size, int apart, boolean exceptions) {

    /** Android for Cars. */
    static final Targets IN_THE_CAR = new Targets(76, 24, false);
    /** WCAG 2.2, 2.5.8. */
    static final Targets ELSEWHERE = new Targets(24, 0, true);

    /** What scrolls is taken as far as it can be seen, if it is held against something that does not scroll with it. */
    private static final String MEASURE = """
            ({ size, apart, exceptions }) => {
              const stage = document.getElementById("stage");
              const place = document.querySelector("dialog[open]") ?? stage ?? document.body;
              const scale = stage?.currentCSSZoom ?? 1;
              const kinds = "button, a[href], input, select, textarea, [role=switch], summary";
              const touched = (one) => one.matches("[type=checkbox], [type=radio]") ? one.closest("label") ?? one : one;
              const all = [...new Set([...place.querySelectorAll(kinds)].filter((one) => one.checkVisibility()).map(touched))];
              const box = (one) => one.getBoundingClientRect();
              const scroller = (one) => one.closest("main, dialog");
              const seen = (one) => {
                const inner = box(one);
                const outer = scroller(one) ? box(scroller(one)) : inner;
                return {
                  left: Math.max(inner.left, outer.left), right: Math.min(inner.right, outer.right),
                  top: Math.max(inner.top, outer.top), bottom: Math.min(inner.bottom, outer.bottom),
                };
              };
              const gap = (one, other) => {
                const across = Math.max(one.left - other.right, other.left - one.right, 0);
                const down = Math.max(one.top - other.bottom, other.top - one.bottom, 0);
                return Math.hypot(across, down) / scale;
              };
              const name = (one) => one.id || one.textContent.trim().replaceAll(/\\s+/g, " ").slice(0, 40) || one.outerHTML.slice(0, 80);
              const inSentence = (one) => getComputedStyle(one).display === "inline";
              const alone = (one) => {
                const { left, right, top, bottom } = box(one);
                const circle = { left: (left + right - size) / 2, right: (left + right + size) / 2, top: (top + bottom - size) / 2, bottom: (top + bottom + size) / 2 };
                return all.every((other) => other === one || gap(circle, box(other)) > 0);
              };
              const wrong = [];
              all.forEach((one, number) => {
                const { width, height } = box(one);
                if (Math.min(width, height) / scale < size - 0.5 && !(exceptions && (inSentence(one) || alone(one)))) {
                  wrong.push(`${name(one)}: ${(width / scale).toFixed()} by ${(height / scale).toFixed()}`);
                }
                for (const other of all.slice(number + 1)) {
                  const together = scroller(one) === scroller(other);
                  const [a, b] = together ? [box(one), box(other)] : [seen(one), seen(other)];
                  const visible = a.right > a.left && a.bottom > a.top && b.right > b.left && b.bottom > b.top;
                  if (visible && apart > 0 && gap(a, b) < apart - 0.5) {
                    wrong.push(`${name(one)} and ${name(other)}: ${gap(a, b).toFixed()} apart`);
                  }
                }
              });
              return all.length === 0 ? ["nothing can be touched"] : wrong;
            }
            """;

    /** Whatever is too small or too near on the page now. */
    List<?> wrong(Page page) {
        return (List<?>) page.evaluate(MEASURE, Map.of("size", size, "apart", apart, "exceptions", exceptions));
    }
}
