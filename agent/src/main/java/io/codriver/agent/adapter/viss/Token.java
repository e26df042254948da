package io.codriver.agent.adapter.viss;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the car's server wants to see with each request; prints redacted. */
public final class Token {

    private static final int LONGEST = 8192;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1," + LONGEST + "}");

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /**
     * Reads the first line of a file.
     *
     * @throws IOException if there is none, or it cannot be a token; the message does not tell what it says
     */
    public static Token read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST + 2);
        }
        String line = new String(bytes, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        if (!PRINTABLE.matcher(line).matches()) {
            throw new IOException(file + " does not begin with a line that can be a token");
        }
        return new Token(line);
    }

    String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
