package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the pages say besides the sentences of the agent. Safe for any thread. */
final class PageTexts {

    private static final String BUNDLE = "io.codriver.simulator.web.pages";
    private static final Pattern PLACE = Pattern.compile("\\{\\{([\\w.-]+)}}");

    private final ResourceBundle bundle;
    private final Locale locale;

    PageTexts(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    /** The language of the pages, a BCP 47 tag. */
    String languageTag() {
        return locale.toLanguageTag();
    }

    String text(String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("pages.properties has no key " + key, e);
        }
    }

    /** A page with its places like {@code {{start.title}}} filled in. */
    String fill(String page) {
        return PLACE.matcher(page)
                .replaceAll(place -> Matcher.quoteReplacement(
                        escape(place.group(1).equals("lang") ? languageTag() : text(place.group(1)))));
    }

    /** All texts, for the scripts of the pages. */
    ObjectNode all() {
        ObjectNode all = JsonMapper.builder().build().createObjectNode();
        new TreeSet<>(bundle.keySet()).forEach(key -> all.put(key, bundle.getString(key)));
        return all;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
