package io.codriver.agent.domain;

import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.sale.ResetRequest;
import io.codriver.agent.domain.vehicle.Readings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Screens for tests of what shows them. */
public final class SampleScreens {

    private static final Instant AT = Instant.parse("2026-03-14T09:00:00Z");

    private static final Screen.Questions NO_QUESTIONS =
            new Screen.Questions(Optional.empty(), Optional.empty(), Optional.empty());

    private SampleScreens() {}

    /** The screen of a car for seven that has a connection. */
    public static Screen screen(
            Optional<Screen.LinkMessage> link, List<Screen.UserLine> users, List<Notice> notices, boolean moving) {
        return screen(link, NO_QUESTIONS, users, notices, moving, HistoryPanel.none());
    }

    /** The screen of a car without users in which somebody is asked. */
    public static Screen asking(Screen.Questions questions) {
        return screen(Optional.empty(), questions, List.of(), List.of(), false, HistoryPanel.none());
    }

    /** The screen of a car with these users and these trips. */
    public static Screen history(List<Screen.UserLine> users, HistoryPanel history) {
        return screen(Optional.empty(), NO_QUESTIONS, users, List.of(), false, history);
    }

    /** "H•••" asks for the primary role. */
    public static Screen.Questions handover() {
        Screen.HandoverQuestion question =
                new Screen.HandoverQuestion(user("H•••", Role.SECONDARY).uid(), new DisplayName("H•••"), AT);
        return new Screen.Questions(Optional.of(question), Optional.empty(), Optional.empty());
    }

    /** A service partner names "N•••" as primary. */
    public static Screen.Questions designation() {
        Screen.DesignationQuestion question = new Screen.DesignationQuestion(
                user("N•••", Role.PRIMARY).uid(), "partner-1", new DisplayName("N•••"), AT);
        return new Screen.Questions(Optional.empty(), Optional.of(question), Optional.empty());
    }

    /** A service partner asks for a reset for sale. */
    public static Screen.Questions reset() {
        Screen.ResetQuestion question = new Screen.ResetQuestion(ResetRequest.By.SERVICE_PARTNER, AT);
        return new Screen.Questions(Optional.empty(), Optional.empty(), Optional.of(question));
    }

    /** Nobody wrote anything. */
    private static final MessagesPanel NO_MESSAGES = new MessagesPanel(
            new MessagesPanel.ChatShown(false, false, List.of(), 0, 0),
            new MessagesPanel.BookingsShown(false, false, List.of(), 0, 0),
            List.of(),
            0,
            0);

    private static Screen screen(
            Optional<Screen.LinkMessage> link,
            Screen.Questions questions,
            List<Screen.UserLine> users,
            List<Notice> notices,
            boolean moving,
            HistoryPanel history) {
        return new Screen(
                link,
                questions,
                users,
                users.size(),
                List.of(),
                7,
                notices,
                0,
                NO_MESSAGES,
                Optional.empty(),
                false,
                CarPanels.draw(Readings.NONE),
                new RemotePanel(List.of()),
                history,
                new ComfortPanel(Optional.empty(), false),
                new UpgradesPanel(List.of()),
                Optional.empty(),
                moving,
                true,
                false,
                Optional.empty());
    }

    /** A user with this name. */
    public static Screen.UserLine user(String displayName, Role role) {
        return new Screen.UserLine(
                new Uid(String.format("%-22s", displayName.replaceAll("[^A-Za-z]", ""))
                        .replace(' ', '-')),
                new DisplayName(displayName),
                role,
                UserState.ACTIVE,
                Set.of(Capability.STATUS),
                Sharing.SHARED,
                Optional.empty(),
                Optional.empty(),
                AT,
                new Deed(Deed.Kind.JOINED, AT));
    }
}
