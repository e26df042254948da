package io.codriver.agent.adapter.systemd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Standing;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusLineTest {

    @Test
    void saysWhoIsLinkedAndThatAllIsWell() {
        assertEquals("2 of 7 users linked; connected", StatusLine.of(standing(true, "", 0, true)));
    }

    @Test
    void saysWhyThereIsNoConnectionAndWhatWaits() {
        assertEquals(
                "2 of 7 users linked; not connected: the broker's certificate has expired; 1 message to send",
                StatusLine.of(standing(false, "the broker's certificate has expired", 1, true)));
    }

    @Test
    void saysThatTheStoreTakesNothing() {
        assertEquals(
                "2 of 7 users linked; connected; 3 messages to send; the store does not take anything",
                StatusLine.of(standing(true, "", 3, false)));
    }

    @Test
    void isOneLineWhateverABrokerCallsItself() {
        String line = StatusLine.of(standing(false, "is called \"a\nMAINPID=1\r\n\u2028\u0000b\"", 0, true));
        assertEquals("2 of 7 users linked; not connected: is called \"a MAINPID=1 b\"", line);
    }

    @Test
    void isShort() {
        String line = StatusLine.of(standing(false, "x".repeat(10_000), 0, true));
        assertEquals(300, line.length());
        assertTrue(line.endsWith("…"), line);
        assertFalse(line.contains("to send"), line);
    }

    private static Standing standing(boolean online, String trouble, int waiting, boolean canSave) {
        return new Standing(2, 7, online, Optional.of(trouble).filter(why -> !why.isEmpty()), waiting, canSave);
    }
}
