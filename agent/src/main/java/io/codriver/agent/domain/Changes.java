package io.codriver.agent.domain;

import io.codriver.agent.domain.audit.Part;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.sale.ResetReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What of that which is kept differs, as far as it is a change that somebody may ask about later. */
final class Changes {

    private static final Deed ANY = new Deed(Deed.Kind.JOINED, Instant.EPOCH);

    private final Kept before;
    private final Kept after;
    private final Set<Part> found = EnumSet.noneOf(Part.class);

    private Changes(Kept before, Kept after) {
        this.before = before;
        this.after = after;
    }

    static Set<Part> between(Kept before, Kept after) {
        if (before.equals(after)) {
            return Set.of();
        }
        Changes changes = new Changes(before, after);
        changes.comparePeople();
        changes.compareUsage();
        return Collections.unmodifiableSet(changes.found);
    }

    private void comparePeople() {
        compare(Part.EPOCH, Kept::epoch);
        compare(Part.USERS, kept -> withoutDeeds(kept.roster()));
        compare(Part.INVITATIONS, kept -> kept.membership().invitations());
        compare(Part.HANDOVER, kept -> kept.membership().handover());
        compare(Part.DESIGNATION, kept -> kept.membership().designation());
        compare(Part.LINKING, kept -> kept.requests().open());
        compare(
                Part.RESET,
                kept -> List.of(kept.sale().asked(), untold(kept.sale().report())));
        compare(Part.LOCATION, Kept::locationStopped);
        compare(Part.CLOCK, Kept::clockDoubt);
        compare(Part.NOTICES, Kept::notices);
    }

    private void compareUsage() {
        compare(Part.UPGRADES, kept -> kept.usage().upgrades());
        compare(Part.CLIMATE_PLAN, kept -> kept.usage().climate());
        compare(Part.DRIVER_PROFILES, kept -> kept.usage().profiles());
        compare(Part.TRIPS, kept -> kept.usage().trips());
        compare(Part.CHARGING, kept -> kept.usage().charging());
        compare(Part.CORRESPONDENCE, kept -> kept.usage().correspondence());
    }

    private void compare(Part part, Function<Kept, Object> what) {
        if (!what.apply(before).equals(what.apply(after))) {
            found.add(part);
        }
    }

    /** Whoever looked at something has changed nothing. */
    private static List<User> withoutDeeds(Roster roster) {
        return roster.users().stream().map(user -> user.did(ANY)).toList();
    }

    /** To say the same once more is no change. */
    private static Optional<ResetReport> untold(Optional<ResetReport> report) {
        return report.map(one -> new ResetReport(one.at(), one.askedBy(), one.erased(), Duration.ZERO));
    }
}
