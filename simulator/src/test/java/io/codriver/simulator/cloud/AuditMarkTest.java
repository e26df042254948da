package io.codriver.simulator.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The cloud notices a record of changes that has become shorter. */
class AuditMarkTest {

    @Test
    void growsAndNoticesAFall() {
        AuditMark grown =
                AuditMark.none().heard(4, "a", true).heard(4, "a", false).heard(9, "b", false);
        assertEquals(new AuditMark(9, "b", Optional.empty()), grown);
        AuditMark fallen = grown.heard(8, "c", false);
        assertEquals(new AuditMark(9, "b", Optional.of(8L)), fallen);
        assertEquals(Optional.of(8L), fallen.heard(12, "d", false).fell(), "it stays noticed");
    }

    @Test
    void noticesAnotherRecordOfTheSameLength() {
        AuditMark grown = AuditMark.none().heard(9, "b", false);
        assertEquals(Optional.of(9L), grown.heard(9, "c", false).fell());
    }

    @Test
    void takesNoKeptMessageThatCameLateForAFall() {
        AuditMark grown = AuditMark.none().heard(9, "b", false);
        assertEquals(grown, grown.heard(4, "a", true));
    }
}
