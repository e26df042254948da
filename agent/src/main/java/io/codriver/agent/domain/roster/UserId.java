package io.codriver.agent.domain.roster;

/**
 * An account: issuer and subject, as OpenID Connect names them. Never an e-mail address. Its text form is masked, so
 * that no account reaches a log.
 *
 * @param iss who vouches for the account, 1 to 255 characters without control characters
 * @param sub the account at that issuer, 1 to 255 characters without control characters
 */
public record UserId(String iss, String sub) {

    /** The longest issuer or subject, as OpenID Connect Core 2 limits the subject. */
    public static final int LONGEST = 255;

    public UserId {
        requireName("iss", iss);
        requireName("sub", sub);
    }

    @Override
    public String toString() {
        return "UserId[masked]";
    }

    private static void requireName(String field, String text) {
        if (text.isBlank()
                || text.codePointCount(0, text.length()) > LONGEST
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(field + " must be 1 to " + LONGEST + " printable characters");
        }
    }
}
