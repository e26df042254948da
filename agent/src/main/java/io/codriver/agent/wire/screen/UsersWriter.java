package io.codriver.agent.wire.screen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.text.Texts;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who can reach this car: every account with what it may see and do, and what whoever is signed in can change. */
final class UsersWriter {

    /** What users do from outside to the car itself. */
    private static final Set<Deed.Kind> REMOTE =
            Set.of(Deed.Kind.USED_REMOTE_SERVICE, Deed.Kind.ASKED_WHERE_THE_CAR_IS, Deed.Kind.PLANNED_CLIMATE);

    private final Texts texts;

    UsersWriter(Texts texts) {
        this.texts = texts;
    }

    void write(Screen screen, Profile profile, ObjectNode drawn) {
        drawn.put("userCount", screen.users().size())
                .put("userLimit", screen.userLimit())
                .put("revision", screen.revision())
                .put("primaryDrives", screen.primaryDrives())
                .put("canTransfer", profile.primaryChanges().contains(PrimaryChange.TRANSFER))
                .put("canShare", showsWhereabouts(profile));
        screen.driver().ifPresent(uid -> drawn.put("driver", uid.value()));
        ArrayNode users = drawn.putArray("users");
        screen.users().forEach(user -> user(user, users.addObject()));
        ArrayNode invited = drawn.putArray("invited");
        screen.invited()
                .forEach(one -> invited.addObject()
                        .put("name", one.displayName().text())
                        .put("until", one.until().toString()));
    }

    /** Where a secondary sees neither position nor trips, sharing them or not changes nothing. */
    private static boolean showsWhereabouts(Profile profile) {
        return profile.secondaryMay().contains(Capability.POSITION)
                || profile.secondaryMay().contains(Capability.TRIPS);
    }

    private void user(Screen.UserLine user, ObjectNode drawn) {
        drawn.put("uid", user.uid().value())
                .put("name", user.displayName().text())
                .put("role", texts.role(user.role()))
                .put("primary", user.role() == Role.PRIMARY)
                .put("state", texts.userState(user.state()))
                .put("active", user.state() == UserState.ACTIVE)
                .put("awaits", user.state() == UserState.AWAITING_APPROVAL)
                .put("sees", capabilities(user, Capability::isSeen))
                .put("does", capabilities(user, one -> !one.isSeen()))
                .put("seesPosition", user.may().contains(Capability.POSITION))
                .put("shared", user.sharing() == Sharing.SHARED)
                .put("sharing", texts.sharing(user.sharing()))
                .put("since", user.since().toString());
        ArrayNode may = drawn.putArray("may");
        user.may().stream().sorted().map(Capability::name).forEach(may::add);
        user.lentFrom().ifPresent(from -> drawn.put("lentFrom", from.toString()));
        user.lentUntil().ifPresent(until -> drawn.put("lentUntil", until.toString()));
        drawn.putObject("last")
                .put("kind", user.lastDeed().kind().name())
                .put("deed", texts.deed(user.lastDeed().kind()))
                .put("remote", REMOTE.contains(user.lastDeed().kind()))
                .put("at", user.lastDeed().at().toString());
    }

    private String capabilities(Screen.UserLine user, Predicate<Capability> which) {
        return user.may().stream().filter(which).sorted().map(texts::capability).collect(Collectors.joining(", "));
    }
}
