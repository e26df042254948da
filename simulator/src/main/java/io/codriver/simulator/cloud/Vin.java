package io.codriver.simulator.cloud;

import java.util.Locale;

/**
 * A vehicle identification number, ISO 3779: 17 letters and digits without I, O and Q. The ninth place is a check digit
 * in North American numbers only (49 CFR 565.15), which are those that begin with 1 to 5; elsewhere makers use it freely.
 *
 * @param text in upper case
 */
public record Vin(String text) {

    private static final int LENGTH = 17;
    private static final int CHECK_PLACE = 8;
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VALUES = "12345678123457923456789";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int MODULUS = 11;

    public Vin {
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException("A VIN has 17 characters; this one has " + text.length() + ".");
        }
        if (!text.matches("[A-HJ-NPR-Z0-9]+")) {
            throw new IllegalArgumentException("A VIN has letters and digits only, and never I, O or Q.");
        }
        if (text.charAt(0) >= '1' && text.charAt(0) <= '5' && text.charAt(CHECK_PLACE) != checkDigit(text)) {
            throw new IllegalArgumentException(
                    "The ninth character of this North American VIN does not fit the others; please look for a typing error.");
        }
    }

    /** The VIN that somebody typed: case and spaces do not matter. */
    public static Vin of(String typed) {
        return new Vin(typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }

    private static char checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += value(text.charAt(i)) * WEIGHTS[i];
        }
        int rest = sum % MODULUS;
        return rest == MODULUS - 1 ? 'X' : (char) ('0' + rest);
    }

    private static int value(char c) {
        return Character.isDigit(c) ? c - '0' : VALUES.charAt(LETTERS.indexOf(c)) - '0';
    }

    @Override
    public String toString() {
        return "Vin[masked]";
    }
}
