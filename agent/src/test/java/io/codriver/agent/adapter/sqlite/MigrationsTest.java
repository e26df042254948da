package io.codriver.agent.adapter.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    /** Cars carry stores that these made: a script is never edited, a new one is added here. */
    private static final List<String> SCRIPTS =
            List.of("V1__store.sql a57fd026e2d38d3c513243e2126162cc4b4f8cf1bf9bb4edbeb74de53b0bf664");

    @Test
    void noScriptWasEverEdited() throws Exception {
        List<String> found = new ArrayList<>();
        for (String script : Migrations.SCRIPTS) {
            try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream(script))) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
                found.add(script + " " + HexFormat.of().formatHex(hash));
            }
        }
        assertEquals(SCRIPTS, found);
    }
}
