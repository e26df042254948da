package io.codriver.agent.domain.roster;

import java.net.URI;

/**
 * The terms and conditions that a person accepts before a link becomes active.
 *
 * @param version 1 to 32 letters, digits, {@code .}, {@code -} or {@code _}
 * @param url where they can be read: https, at most 255 characters
 */
public record Terms(String version, URI url) {

    private static final int LONGEST_URL = 255;

    public Terms {
        requireVersion(version);
        if (!"https".equals(url.getScheme())
                || url.getHost() == null
                || url.toString().length() > LONGEST_URL) {
            throw new IllegalArgumentException("url is an https address of at most " + LONGEST_URL + " characters");
        }
    }

    /** Gives back a version of terms, or says that it is none. */
    public static String requireVersion(String version) {
        if (!version.matches("[A-Za-z0-9._-]{1,32}")) {
            throw new IllegalArgumentException("version is 1 to 32 letters, digits, '.', - or _");
        }
        return version;
    }
}
