package io.codriver.agent.contract;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.Command;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.climate.Departure;
import io.codriver.agent.domain.climate.Plan;
import io.codriver.agent.domain.linking.CodeHash;
import io.codriver.agent.domain.linking.Commit;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Offer;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.membership.InviteId;
import io.codriver.agent.domain.membership.Nominee;
import io.codriver.agent.domain.membership.Removing;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.remote.Order;
import io.codriver.agent.domain.remote.Service;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Consent;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Period;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Terms;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.view.View;
import io.codriver.agent.domain.workshop.Booking;
import io.codriver.agent.domain.workshop.BookingId;
import io.codriver.agent.wire.Incoming;
import io.codriver.agent.wire.WireFault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader makes of every worked example: no member is mistaken for another, or passed over. */
class ReadExamplesTest {

    private static final Terms TERMS = new Terms("2026-01", URI.create("https://accounts.example.com/terms/2026-01"));
    private static final Actor PARTNER = new Actor.ServicePartner("partner-4711");
    private static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    private static final Map<String, Command> COMMANDS = Map.ofEntries(
            entry("link.offer/car-makes-the-code", offer("L-2048", 1, Role.PRIMARY, "A••• B.", Optional.empty())),
            entry(
                    "link.offer/cloud-makes-the-code",
                    offer(
                            "L-2049",
                            2,
                            Role.SECONDARY,
                            "C••• D.",
                            Optional.of(new Proof.Shown(SecurityCode.of("TQ4M9XWR"))))),
            entry(
                    "link.offer/code-typed-in-the-car",
                    offer("L-2050", 3, Role.SECONDARY, "E••• F.", Optional.of(new Proof.Hashed(hash())))),
            entry(
                    "link.commit/code-read-off-the-screen",
                    new Command.LinkCommit(new Commit(
                            new LinkId("L-2048"),
                            SecurityCode.of("HWTKBZQN"),
                            consent("en-GB", "2026-03-14T09:06:12Z")))),
            entry("link.cancel/taken-back", new Command.LinkCancel(new LinkId("L-2048"))),
            entry(
                    "user.invite/somebody-for-good",
                    new Command.UserInvite(
                            user(7),
                            new InviteId("Jb7Vq0sXn3kTz5yR"),
                            new DisplayName("G••• H."),
                            Sharing.SHARED,
                            ALWAYS,
                            TERMS)),
            entry(
                    "user.invite/lent-for-a-week",
                    new Command.UserInvite(
                            user(7),
                            new InviteId("w2Lc8Hm4Fd6pYq1A"),
                            new DisplayName("I••• J."),
                            Sharing.LIMITED,
                            period("2026-03-23T06:00:00Z", "2026-03-30T06:00:00Z"),
                            TERMS)),
            entry(
                    "user.accept/accepted-in-the-app",
                    new Command.UserAccept(
                            new InviteId("w2Lc8Hm4Fd6pYq1A"), account(9), consent("en-GB", "2026-03-21T17:44:09Z"))),
            entry("access.check/digital-key", new Command.AccessCheck(user(1), Capability.DIGITAL_KEY)),
            entry(
                    "upgrade.grant/engine-start-for-a-year",
                    new Command.UpgradeGrant(
                            new Actor.Cloud(),
                            Capability.ENGINE_START,
                            Optional.of(Instant.parse("2027-03-16T07:30:00Z")))),
            entry(
                    "terms.update/new-terms",
                    new Command.TermsUpdate(
                            new Actor.Cloud(),
                            new Terms("2027-01", URI.create("https://accounts.example.com/terms/2027-01")))),
            entry(
                    "terms.accept/read-in-german",
                    new Command.TermsAccept(
                            user(1), new Consent("2027-01", "de-DE", Instant.parse("2026-03-16T17:59:30Z")))),
            entry("user.withdraw/taken-back", new Command.UserWithdraw(user(7), new InviteId("Jb7Vq0sXn3kTz5yR"))),
            entry(
                    "user.remove/by-the-primary",
                    new Command.UserRemove(
                            user(1), account(2), Removing.Why.REMOVED, Optional.empty(), OptionalLong.of(4))),
            entry(
                    "user.remove/account-deleted",
                    new Command.UserRemove(
                            new Actor.Cloud(),
                            account(9),
                            Removing.Why.ACCOUNT_DELETED,
                            Optional.empty(),
                            OptionalLong.empty())),
            entry("user.remove/primary-leaves", leave(Optional.empty())),
            entry("user.remove/primary-leaves-having-looked", leave(Optional.of("35118622.c7Lw3RkXz0QnVs5Tb9YhMg"))),
            entry(
                    "user.update/less-than-before",
                    new Command.UserUpdate(
                            user(1),
                            account(2),
                            Optional.of(Sharing.LIMITED),
                            Optional.of(Set.of(Capability.STATUS, Capability.LOCK, Capability.UNLOCK)),
                            Optional.empty(),
                            OptionalLong.of(2))),
            entry(
                    "user.update/lent-for-a-weekend",
                    new Command.UserUpdate(
                            user(1),
                            account(3),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(period("2026-03-20T16:00:00Z", "2026-03-22T20:00:00Z")),
                            OptionalLong.empty())),
            entry("user.approve/yes", new Command.UserApprove(user(1), account(2), true)),
            entry("primary.transfer/handed-on", new Command.PrimaryTransfer(user(1), account(3))),
            entry("primary.handover/asks-for-the-role", new Command.PrimaryHandover(user(2))),
            entry("primary.handover.answer/no", new Command.PrimaryHandoverAnswer(user(1), account(2), false)),
            entry(
                    "primary.designate/registered-owner",
                    new Command.PrimaryDesignate(
                            PARTNER,
                            new Nominee(
                                    account(7),
                                    new DisplayName("O••• P."),
                                    consent("de-DE", "2026-03-20T08:12:40Z"),
                                    "order 2026-118-0457"))),
            entry("primary.preview/who-would-go", new Command.PrimaryPreview(PARTNER)),
            entry("primary.remove/as-previewed", new Command.PrimaryRemove(PARTNER, "35219417.Qm8zT1vXk5Lr0cWy7NbH4g")),
            entry("users.reset/asked-by-the-primary", new Command.UsersReset(user(1))),
            entry("users.reset.noted/the-cloud-knows", new Command.UsersResetNoted()),
            entry("remote.command/unlock", new Command.RemoteCommand(user(1), Order.of(Service.UNLOCK))),
            entry(
                    "climate.plan/a-week",
                    new Command.ClimatePlan(
                            user(1),
                            new Plan(
                                    ZoneId.of("Europe/Berlin"),
                                    List.of(
                                            new Departure(
                                                    Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                                                    LocalTime.of(7, 15),
                                                    21),
                                            new Departure(Set.of(DayOfWeek.SATURDAY), LocalTime.of(9, 30), 23))))),
            entry(
                    "climate.plan/ended",
                    new Command.ClimatePlan(user(1), new Plan(ZoneId.of("Europe/Berlin"), List.of()))),
            entry("remote.command/warm-up", new Command.RemoteCommand(user(1), Order.of(Service.CLIMATE_START, 21))),
            entry(
                    "chat.message/the-workshop-writes",
                    new Command.ChatMessage(PARTNER, "Your winter tyres are here. When does it suit you?")),
            entry("chat.message/a-user-writes", new Command.ChatMessage(user(2), "Friday morning, please.")),
            entry(
                    "booking.request/tyres",
                    new Command.BookingRequest(
                            user(2), new BookingId("B-311"), "Change to winter tyres, and look at the wipers.")),
            entry(
                    "booking.update/confirmed",
                    new Command.BookingUpdate(
                            PARTNER,
                            new BookingId("B-311"),
                            Booking.State.CONFIRMED,
                            Optional.of(Instant.parse("2026-03-20T07:30:00Z")),
                            Optional.of("It takes an hour; coffee is ready."))),
            entry(
                    "booking.update/taken-back",
                    new Command.BookingUpdate(
                            user(2),
                            new BookingId("B-311"),
                            Booking.State.CANCELLED,
                            Optional.empty(),
                            Optional.empty())),
            entry(
                    "service.reminder/inspection",
                    new Command.ServiceReminder(
                            PARTNER, "The technical inspection is due.", Optional.of(LocalDate.parse("2026-04-30")))),
            entry(
                    "status.request/where-is-the-car",
                    new Command.StatusRequest(user(1), View.Kind.STATUS, OptionalLong.empty())),
            entry(
                    "status.request/older-trips",
                    new Command.StatusRequest(user(1), View.Kind.TRIPS, OptionalLong.of(23))),
            entry("trip.assign/it-was-yours", new Command.TripAssign(user(1), 42, account(3))));

    @Test
    void readsEveryWorkedExampleAsItIsMeant() throws WireFault {
        Map<String, Command> read = new TreeMap<>();
        for (Examples.Example example : Examples.all()) {
            if (example.topic().startsWith("c2v/")) {
                String name = example.file().substring("c2v/".length()).replace(".json", "");
                read.put(name, read(example.topic(), example.text()));
            }
        }
        assertEquals(new TreeSet<>(COMMANDS.keySet()), read.keySet());
        read.forEach((name, command) -> assertEquals(COMMANDS.get(name), command, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-20T16:00:00Z", "2026-03-20T15:59:59.999Z"})
    void refusesATimeThatIsOverWhenItBeginsOrBefore(String until) {
        String text =
                Examples.require("c2v/user.update/lent-for-a-weekend.json").text();
        WireFault fault = assertThrows(
                WireFault.class, () -> read("c2v/user.update", text.replace("2026-03-22T20:00:00Z", until)));
        assertEquals(Reason.MALFORMED, fault.reason());
        assertTrue(fault.problem().contains("data.validity.until"), fault.problem());
    }

    @Test
    void tellsAnEmptyListOfCapabilitiesFromNone() throws WireFault {
        String text = Examples.require("c2v/user.update/less-than-before.json").text();
        Command nothing = read("c2v/user.update", text.replace("[\"STATUS\", \"LOCK\", \"UNLOCK\"]", "[]"));
        assertEquals(Optional.of(Set.of()), ((Command.UserUpdate) nothing).only());
    }

    @Test
    void tellsAnEmptyValidityFromNone() throws WireFault {
        String text = Examples.require("c2v/user.update/less-than-before.json").text();
        Command forGood = read("c2v/user.update", text.replace("\"sharing\"", "\"validity\": {}, \"sharing\""));
        assertEquals(Optional.of(ALWAYS), ((Command.UserUpdate) forGood).period());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Base", "Europe/Berlin\\n", "+01:00", "europe"})
    void refusesAPlanInAZoneThatItDoesNotKnow(String zone) {
        String text = Examples.require("c2v/climate.plan/a-week.json").text();
        WireFault fault =
                assertThrows(WireFault.class, () -> read("c2v/climate.plan", text.replace("Europe/Berlin", zone)));
        assertEquals(Reason.MALFORMED, fault.reason());
        assertTrue(fault.problem().contains("data.zone"), fault.problem());
    }

    private static Command read(String topic, String text) throws WireFault {
        return Incoming.read(topic.substring("c2v/".length()), text.getBytes(StandardCharsets.UTF_8))
                .command();
    }

    private static Command offer(String link, int account, Role role, String name, Optional<Proof> proof) {
        boolean entry = proof.filter(one -> one instanceof Proof.Hashed).isPresent();
        return new Command.LinkOffer(new Offer(
                new LinkId(link),
                account(account),
                role,
                new DisplayName(name),
                entry ? Offer.Mode.ENTRY : Offer.Mode.DISPLAY,
                proof,
                TERMS,
                Sharing.SHARED));
    }

    private static CodeHash hash() {
        return new CodeHash(
                Base64.getDecoder().decode("Y0ea1poJCyWCd+yPum+ZQQ=="),
                120_000,
                Base64.getDecoder().decode("oUSWi/2zfgl7dhYjQl1AUGbhGbl21tXhrfoDOaVPXns="));
    }

    private static Command leave(Optional<String> token) {
        return new Command.UserRemove(user(3), account(3), Removing.Why.LEFT, token, OptionalLong.empty());
    }

    private static Actor user(int number) {
        return new Actor.User(account(number));
    }

    private static UserId account(int number) {
        return new UserId("https://accounts.example.com", "24828976100" + number);
    }

    private static Consent consent(String locale, String acceptedAt) {
        return new Consent("2026-01", locale, Instant.parse(acceptedAt));
    }

    private static Period period(String from, String until) {
        return new Period(Optional.of(Instant.parse(from)), Optional.of(Instant.parse(until)));
    }
}
