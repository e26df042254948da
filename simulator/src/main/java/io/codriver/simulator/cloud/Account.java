package io.codriver.simulator.cloud;

/**
 * An account at the maker, with the name that its owner is shown under in the car.
 *
 * @param sub the subject; the issuer is always this cloud
 * @param maskedName for example {@code A••• B.}
 */
public record Account(String sub, String maskedName) {

    /** Who vouches for every account of this cloud. */
    public static final String ISSUER = "https://accounts.example";

    /** The account of a person with this name; the name is masked as the contract wants it. */
    public static Account of(String sub, String name) {
        String[] words = name.strip().split("\\s+", -1);
        String first = words[0].isEmpty() ? "?" : words[0].substring(0, 1);
        String last = words.length > 1 ? " " + words[words.length - 1].substring(0, 1) + "." : "";
        return new Account(sub, first + "•••" + last);
    }
}
