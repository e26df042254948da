package io.codriver.agent.domain.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is linked, and how people and accounts are named. */
class RosterTest {

    private static final Epoch EPOCH = new Epoch("A".repeat(22), new byte[Epoch.KEY_LENGTH]);

    @Test
    void cannotHoldTwoPrimaries() {
        List<User> two = List.of(user("a", Role.PRIMARY), user("b", Role.PRIMARY));
        assertThrows(IllegalArgumentException.class, () -> new Roster(2, two));
    }

    @Test
    void cannotHoldOneAccountTwice() {
        List<User> twice = List.of(user("a", Role.PRIMARY), user("a", Role.SECONDARY));
        assertThrows(IllegalArgumentException.class, () -> new Roster(2, twice));
    }

    @Test
    void countsItsChanges() {
        Roster one = Roster.empty().with(user("a", Role.PRIMARY));
        Roster two = one.with(user("b", Role.SECONDARY));
        assertEquals(2, two.revision());
        assertEquals(Optional.of(user("a", Role.PRIMARY)), two.findPrimary());
        Roster replaced = two.replacedBy(user("c", Role.PRIMARY));
        assertEquals(new Roster(3, List.of(user("c", Role.PRIMARY))), replaced);
        assertEquals(Optional.empty(), replaced.findUser(id("a")));
    }

    @Test
    void namesAUserByIssuerAndSubjectAndNotByTheirSum() {
        assertNotEquals(EPOCH.uidOf(new UserId("ab", "c")), EPOCH.uidOf(new UserId("a", "bc")));
        assertEquals(EPOCH.uidOf(id("a")), EPOCH.uidOf(id("a")));
    }

    @Test
    void namesAUserDifferentlyInAnotherEpochAndCar() {
        byte[] key = new byte[Epoch.KEY_LENGTH];
        key[0] = 1;
        assertNotEquals(EPOCH.uidOf(id("a")), new Epoch(EPOCH.id(), key).uidOf(id("a")));
    }

    @Test
    void anEpochKeepsItsKeyToItself() {
        byte[] key = EPOCH.uidKey();
        key[0] = 1;
        assertEquals(0, EPOCH.uidKey()[0]);
        assertEquals("Epoch[" + EPOCH.id() + ", key redacted]", EPOCH.toString());
        assertThrows(IllegalArgumentException.class, () -> new Epoch("short", new byte[Epoch.KEY_LENGTH]));
        assertThrows(IllegalArgumentException.class, () -> new Epoch(EPOCH.id(), new byte[1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "a\u001bb", "a\u202eb", "a\u200bb"})
    void aDisplayNameCannotRewriteTheScreenAroundIt(String text) {
        assertThrows(IllegalArgumentException.class, () -> new DisplayName(text));
    }

    @Test
    void aDisplayNameFitsALine() {
        assertEquals(64, new DisplayName("ä".repeat(64)).text().length());
        assertThrows(IllegalArgumentException.class, () -> new DisplayName("a".repeat(65)));
    }

    @Test
    void printsNeitherNamesNorAccounts() {
        String printed = user("secret-subject", Role.PRIMARY).toString();
        assertFalse(printed.contains("secret-subject") || printed.contains("Anna"), printed);
    }

    private static UserId id(String sub) {
        return new UserId("https://accounts.example", sub);
    }

    private static User user(String sub, Role role) {
        Instant at = Instant.parse("2026-03-14T09:00:00Z");
        return User.joined(
                id(sub),
                EPOCH.uidOf(id(sub)),
                new DisplayName("Anna"),
                role,
                UserState.ACTIVE,
                Rights.standard(Sharing.SHARED),
                new Consent("1", "de", at),
                at);
    }
}
