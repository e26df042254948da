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
            List.of("V1__store.sql 55e184b73c4c54731b542ac6c3d1ba4d9e400bca521db542b966720b4bb157fa");

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
