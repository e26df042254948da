package io.codriver.agent.contract;

import io.codriver.agent.domain.access.Condition;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.UserState;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the page {@code access.md}: asks the function for each cell, with everything else as it should be. */
final class AccessPage {

    private static final String HEAD = """
            # Who may see and do what

            Every combination that decides what a user may see and do, made from the agent's one function and compared with it by a test
            ([CONTRIBUTING](../../CONTRIBUTING.md) says how it is written anew); [protocol](protocol.md#what-each-user-may-see-and-do) says why it
            is so. Look into the four tables in their order: the first cell that is not *yes* is the answer. If all say *yes*, the user may.
            """;

    private AccessPage() {}

    static String write(List<Profile> profiles) {
        return Stream.of(
                        Stream.of(HEAD, user()),
                        Stream.of("## 2. The platform, the role and the primary's switches\n"),
                        profiles.stream().map(AccessPage::platform),
                        Stream.of(booking(), car()))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n"));
    }

    private static String user() {
        Stream<List<String>> rows = Arrays.stream(UserState.values())
                .flatMap(state -> Stream.of(true, false).map(accepted -> {
                    Combination one = Combination.favourable().in(state).accepted(accepted);
                    return List.of(
                            code(state),
                            accepted ? "accepted, or none" : "not accepted",
                            one.of(Capability.CHAT).answer(),
                            one.of(Capability.STATUS).answer());
                }));
        return "## 1. The user\n\n"
                + table(List.of("user", "terms in force", code(Capability.CHAT), "everything else"), rows);
    }

    private static String platform(Profile profile) {
        Combination primary = Combination.favourable().on(profile).asPrimary();
        Combination secondary = Combination.favourable().on(profile);
        Stream<List<String>> rows = Arrays.stream(Capability.values())
                .map(one -> List.of(
                        code(one),
                        primary.of(one).answer(),
                        secondary.of(one).answer(),
                        secondary.of(one).limited().answer(),
                        secondary.of(one).switchedOff().answer(),
                        primary.of(one)
                                        .unbooked()
                                        .answer()
                                        .equals(primary.of(one).answer())
                                ? "-"
                                : "must be booked"));
        return "### `" + profile.id() + "`\n\n"
                + table(
                        List.of(
                                "capability",
                                "primary",
                                "secondary",
                                "secondary, `LIMITED`",
                                "secondary, switched off",
                                "see 3."),
                        rows);
    }

    private static String booking() {
        Stream<List<String>> rows = Arrays.stream(Combination.Booking.values())
                .flatMap(booking -> Stream.of(true, false)
                        .map(sure -> List.of(
                                booking.words(),
                                sure ? "known" : "unsure",
                                Combination.favourable()
                                        .booked(booking)
                                        .clock(sure)
                                        .answer())));
        return "## 3. What must be booked\n\n" + table(List.of("booking", "time", "answer"), rows);
    }

    private static String car() {
        Stream<List<String>> rows = Arrays.stream(Capability.values())
                .map(one -> Stream.concat(
                                Stream.of(code(one)),
                                Arrays.stream(Condition.values())
                                        .map(condition -> Combination.favourable()
                                                .of(one)
                                                .asPrimary()
                                                .during(Set.of(condition))
                                                .answer()))
                        .toList());
        List<String> head = Stream.concat(
                        Stream.of("capability"),
                        Arrays.stream(Condition.values()).map(AccessPage::code))
                .toList();
        return "## 4. The state of the car\n\nWhere several are so, the first from the left answers.\n\n"
                + table(head, rows);
    }

    private static String table(List<String> head, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(head, head.stream().map(cell -> "---").toList()), rows)
                .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                .collect(Collectors.joining());
    }

    private static String code(Enum<?> name) {
        return "`" + name + "`";
    }
}
