package io.codriver.simulator.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who has yet to accept which terms. */
class TermsTest {

    private static final String NEWER = "2027-01";

    private final CarUsers known = CarUsers.none("epoch-1");

    @Test
    void asksNobodyAsLongAsTheMakerHasChangedNothing() {
        assertEquals(Optional.empty(), known.terms().findOpen("u-1"));
    }

    @Test
    void asksEveryoneWhoAcceptedOtherTermsOrNobodyKnowsWhich() {
        CarUsers after = updated(accepted(known, "u-1", "2026-07"), "SUCCEEDED");
        Optional<Terms.Offered> newer = Optional.of(new Terms.Offered(NEWER, CommandWriter.TERMS_URL));

        assertEquals(newer, after.terms().findOpen("u-1"));
        assertEquals(newer, after.terms().findOpen("u-2"));
    }

    @Test
    void asksNobodyWhoHasAcceptedThem() {
        CarUsers after = updated(accepted(known, "u-1", NEWER), "SUCCEEDED");

        assertEquals(Optional.empty(), after.terms().findOpen("u-1"));
        assertEquals(Optional.empty(), accepted(after, "u-2", NEWER).terms().findOpen("u-2"));
    }

    @Test
    void changesNothingIfTheCarDidNotTakeThem() {
        assertEquals(known, updated(known, "REJECTED"));
    }

    private static CarUsers accepted(CarUsers known, String uid, String version) {
        ObjectNode data = Command.newData().put("uid", uid).put("version", version);
        return Lessons.from(known, "consent.recorded", data);
    }

    private static CarUsers updated(CarUsers known, String status) {
        return Lessons.from(known, AccessCommands.updateTerms(NEWER), answer(status), false);
    }

    private static Answer answer(String status) {
        JsonNode none = MissingNode.getInstance();
        return new Answer(status, Optional.empty(), Optional.empty(), Optional.empty(), false, 0, none);
    }
}
