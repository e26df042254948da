package io.codriver.agent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.contract.Combination.Booking;
import io.codriver.agent.domain.access.Condition;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.wire.ProfileReader;
import io.codriver.agent.wire.WireFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on who may see and do what is the function: as text, and read back for every combination there is. */
class AccessPageTest {

    private static final Path PAGE = Path.of("docs", "access.md");
    private static final String YES = "yes";
    private static final List<Condition> CONDITIONS = List.of(Condition.values());

    @Test
    void isWhatTheFunctionSays() throws IOException, WireFault {
        String written = AccessPage.write(profiles());
        if (Boolean.getBoolean("codriver.write.access")) {
            Files.writeString(PAGE, written);
        }
        assertEquals(written, Files.readString(PAGE));
    }

    @Test
    void answersEveryCombinationAsTheFunctionDoes() throws IOException, WireFault {
        Map<String, List<String>> rows = read(Files.readString(PAGE));
        long compared = 0;
        for (Profile profile : profiles()) {
            for (Combination user : users(profile)) {
                for (Combination one : circumstances(user)) {
                    if (!one.answer().equals(answer(rows, one))) {
                        assertEquals(one.answer(), answer(rows, one), one.toString());
                    }
                    compared++;
                }
            }
        }
        // Per platform: a primary, and secondaries in 3 states, 2 levels of sharing and 3 positions of a switch.
        int users = 1 + 3 * 2 * 3;
        assertEquals(
                6L * users * 2 * Booking.values().length * 2 * (1 << CONDITIONS.size()) * Capability.values().length,
                compared);
    }

    /** The way of a person through the page. */
    private static String answer(Map<String, List<String>> rows, Combination one) {
        String terms = one.accepted() ? "accepted, or none" : "not accepted";
        List<String> user = row(rows, "1. The user", code(one.state()), terms);
        List<String> cells = new ArrayList<>();
        cells.add(user.get(one.capability() == Capability.CHAT ? 2 : 3));
        List<String> platform = row(rows, code(one.profile().id()), code(one.capability()));
        cells.add(platform.get(one.role() == Role.PRIMARY ? 1 : 2));
        if (one.role() == Role.SECONDARY && one.sharing() == Sharing.LIMITED) {
            cells.add(platform.get(3));
        }
        if (one.role() == Role.SECONDARY && one.only().equals(Optional.of(false))) {
            cells.add(platform.get(4));
        }
        if (platform.get(5).equals("must be booked")) {
            String time = one.clockIsSure() ? "known" : "unsure";
            cells.add(row(rows, "3. What must be booked", one.booking().words(), time)
                    .get(2));
        }
        List<String> car = row(rows, "4. The state of the car", code(one.capability()));
        for (int column = 0; column < CONDITIONS.size(); column++) {
            if (one.conditions().contains(CONDITIONS.get(column))) {
                cells.add(car.get(1 + column));
            }
        }
        return cells.stream().filter(cell -> !cell.equals(YES)).findFirst().orElse(YES);
    }

    private static List<String> row(Map<String, List<String>> rows, String... key) {
        return Objects.requireNonNull(rows.get(String.join("|", key)), () -> String.join("|", key));
    }

    /** The rows by the heading above them and what they begin with: its first cell, and its first two. */
    private static Map<String, List<String>> read(String page) {
        Map<String, List<String>> rows = new HashMap<>();
        String heading = "";
        for (String line : page.lines().toList()) {
            if (line.startsWith("#")) {
                heading = line.replaceFirst("#+ ", "");
            } else if (line.startsWith("|")) {
                List<String> cells = Arrays.stream(
                                line.substring(2, line.length() - 2).split(" \\| "))
                        .toList();
                rows.put(heading + "|" + cells.get(0), cells);
                rows.put(heading + "|" + cells.get(0) + "|" + cells.get(1), cells);
            }
        }
        return rows;
    }

    private static List<Combination> users(Profile profile) {
        Combination primary = Combination.favourable().on(profile).asPrimary();
        List<Combination> users = new ArrayList<>(List.of(primary));
        for (UserState state : UserState.values()) {
            Combination secondary = Combination.favourable().on(profile).in(state);
            for (Combination sharing : List.of(secondary, secondary.limited())) {
                users.addAll(List.of(sharing, sharing.switchedOn(), sharing.switchedOff()));
            }
        }
        return users;
    }

    private static List<Combination> circumstances(Combination user) {
        List<Combination> all = new ArrayList<>();
        for (Booking booking : Booking.values()) {
            for (Set<Condition> conditions : subsets()) {
                for (Capability capability : Capability.values()) {
                    Combination one = user.booked(booking).during(conditions).of(capability);
                    Stream.of(one, one.accepted(false))
                            .flatMap(either -> Stream.of(either, either.clock(false)))
                            .forEach(all::add);
                }
            }
        }
        return all;
    }

    private static List<Set<Condition>> subsets() {
        return IntStream.range(0, 1 << CONDITIONS.size())
                .mapToObj(bits -> IntStream.range(0, CONDITIONS.size())
                        .filter(place -> (bits >> place & 1) == 1)
                        .mapToObj(CONDITIONS::get)
                        .collect(Collectors.toUnmodifiableSet()))
                .toList();
    }

    private static List<Profile> profiles() throws IOException, WireFault {
        try (InputStream in = Objects.requireNonNull(
                AccessPageTest.class.getResourceAsStream("/io/codriver/agent/platform/profiles.json"))) {
            return ProfileReader.read(in.readAllBytes());
        }
    }

    private static String code(Object name) {
        return "`" + name + "`";
    }
}
