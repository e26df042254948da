package io.codriver.simulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One name is one account. */
class AccountsTest {

    @Test
    void isTheSameForTheSameNameHoweverItIsWritten() {
        assertEquals(
                Accounts.named("Anna Berger").orElseThrow().sub(),
                Accounts.named(" anna berger ").orElseThrow().sub());
    }

    @Test
    void isNothingForWhatIsNoName() {
        assertEquals(Optional.empty(), Accounts.named(""));
        assertEquals(Optional.empty(), Accounts.named("<b>"));
        assertEquals(Optional.empty(), Accounts.named("A".repeat(61)));
    }
}
