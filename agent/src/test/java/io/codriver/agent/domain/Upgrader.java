package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Terms;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A car of whose capabilities one has to be booked, with a primary, 1, and a secondary, 2. */
final class Upgrader {

    /** Terms that nobody has accepted yet. */
    static final Terms NEWER = new Terms("2027-01", URI.create("https://terms.example/2027"));

    final Scene scene = new Scene(PROFILE);

    private static final Set<Capability> SECONDARY =
            Set.of(Capability.STATUS, Capability.LOCK, Capability.ENGINE_START, Capability.CHAT);
    private static final Profile PROFILE = new Profile(
            "test",
            "Test",
            "Test",
            3,
            Set.of(Ceremony.values()),
            Set.of(FirstPrimary.FIRST_ACCOUNT),
            false,
            true,
            Set.of(Capability.values()),
            SECONDARY,
            Set.of(Capability.ENGINE_START),
            Set.of());

    Upgrader() {
        scene.linked(1, Role.PRIMARY).linked(2, Role.SECONDARY);
    }

    Outcome grant(Capability capability, Optional<Instant> until) {
        return scene.ask(new Command.UpgradeGrant(Says.CLOUD, capability, until));
    }

    Upgrader booked(Optional<Instant> until) {
        grant(Capability.ENGINE_START, until);
        return this;
    }

    Upgrader activated() {
        scene.act(1, new Action.ActivateUpgrade(Capability.ENGINE_START));
        return this;
    }

    /** Why this user may not do that now. */
    Optional<Reason> obstacle(int account, Capability capability) {
        return Scene.reason(scene.ask(new Command.AccessCheck(Says.user(account), capability)));
    }

    Optional<Reason> obstacle(int account) {
        return obstacle(account, Capability.ENGINE_START);
    }
}
