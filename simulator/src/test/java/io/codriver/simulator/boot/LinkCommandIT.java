package io.codriver.simulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("broker-embedded")
class LinkCommandIT {

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    @Test
    void endsWellWhenSevenWereLinkedAndTheEighthWasRefused() {
        assertEquals(0, link("mini-os9", "8"), terminal::said);
        assertTrue(terminal.said().contains("USER_LIMIT_REACHED"), terminal::said);
        assertTrue(terminal.said().contains("7 of 8 linked"), terminal::said);
    }

    @Test
    void endsWellWhenTheSecondIsRefusedWhereOneFits() {
        assertEquals(0, link("mini-pre-os9", "2"), terminal::said);
        assertTrue(terminal.said().contains("PLATFORM_SINGLE_USER"), terminal::said);
    }

    @Test
    void letsTheWorkshopNameTheFirstUserWhereThePlatformWantsThat() {
        assertEquals(0, link("connected-cars", "7"), terminal::said);
        assertTrue(terminal.said().contains("6 of 7 linked"), terminal::said);
    }

    private int link(String profile, String users) {
        return terminal.execute("link", "--profile", profile, "--users", users, "--folder", folder.toString());
    }
}
