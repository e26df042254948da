package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.domain.access.Access;
import io.codriver.agent.domain.answer.Event;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Period;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.rule.Cause;
import io.codriver.agent.domain.sale.Confirmation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever is asked by whomever in whatever order: no rule breaks, and each step keeps the promises of {@link Promises}. */
class RulesPropertyTest {

    private static final int SEQUENCES = 10_000;
    private static final List<Duration> TIMES = List.of(
            Duration.ofSeconds(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(5),
            Duration.ofDays(2));

    private static final List<Capability> CAPABILITIES = List.of(Capability.values());

    /** What came of all sequences together, to show that they reached what they are about. */
    private static final Map<String, Integer> SEEN = new TreeMap<>();

    @Property(tries = SEQUENCES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void keepsItsPromisesInAnySequence(@ForAll("sequences") byte[] steps) {
        Scene scene = stage(steps[0] & 0xff);
        for (int i = 1; i + 3 < steps.length; i += 4) {
            step(scene, steps[i] & 0xff, steps[i + 1] & 0xff, steps[i + 2] & 0xff, steps[i + 3] & 0xff);
            Screens.draw(scene.state(), Fitness.GOOD);
            for (User user : scene.state().roster().users()) {
                Access.granted(scene.state().profile(), user);
            }
        }
        SEEN.merge("sequences", 1, Integer::sum);
    }

    @AfterContainer
    static void showThatItWasWorthwhile() {
        if (SEEN.getOrDefault("sequences", 0) >= SEQUENCES) {
            for (Cause.What what : Cause.What.values()) {
                assertTrue(SEEN.getOrDefault(what.name(), 0) > 20, () -> what + " is rare: " + SEEN);
            }
        }
    }

    @Provide
    Arbitrary<byte[]> sequences() {
        return Arbitraries.bytes()
                .withDistribution(RandomDistribution.uniform())
                .array(byte[].class)
                .ofMinSize(9)
                .ofMaxSize(121);
    }

    /** Most begin with a family, since an empty car refuses nearly everything. */
    private static Scene stage(int seed) {
        Scene scene = new Scene(profile(seed));
        if (seed < 224) {
            link(scene, 1, Role.PRIMARY);
            link(scene, 2, Role.SECONDARY);
            scene.ask(Says.approve(Says.user(1), 2, true));
            link(scene, 3, Role.SECONDARY);
        }
        return scene;
    }

    private static Profile profile(int seed) {
        Set<FirstPrimary> first = seed % 3 == 0
                ? Set.of(FirstPrimary.FIRST_ACCOUNT)
                : seed % 3 == 1
                        ? Set.of(FirstPrimary.FIRST_ACCOUNT, FirstPrimary.SERVICE_PARTNER)
                        : Set.of(FirstPrimary.FIRST_ACCOUNT, FirstPrimary.SERVICE_PARTNER_CONFIRMED_IN_CAR);
        return Scene.profile(
                3 + seed % 4, Set.of(Ceremony.values()), first, seed % 2 == 0, Set.of(PrimaryChange.values()));
    }

    private static void step(Scene scene, int kind, int who, int whom, int how) {
        Outcome outcome = kind % 3 == 0 ? act(scene, kind / 3, who, whom, how) : ask(scene, kind / 3, who, whom, how);
        for (Event event : outcome.events()) {
            if (event instanceof Event.Happened happened && happened.type() == EventType.ROSTER_CHANGED) {
                SEEN.merge(String.valueOf(happened.details().values().get("what")), 1, Integer::sum);
            }
        }
    }

    private static Outcome ask(Scene scene, int kind, int who, int whom, int how) {
        Actor actor = actor(scene, who);
        int account = 1 + whom % 6;
        boolean yes = how % 4 != 0;
        return switch (kind % 22) {
            case 0, 1 -> link(scene, account, how % 16 == 0 ? Role.PRIMARY : Role.SECONDARY);
            case 2 -> scene.offer("link-" + how, account, yes ? Role.SECONDARY : Role.PRIMARY);
            case 3 -> scene.ask(Says.invite(actor, how % 3, account, period(scene, whom)), TIMES.get(1 + how % 4));
            case 4, 5 -> scene.ask(Says.accept(how % 3, account));
            case 6 -> scene.ask(Says.withdraw(actor, how % 3));
            case 7 -> scene.ask(Says.remove(actor, account));
            case 8 -> scene.ask(how % 16 == 0 ? Says.accountDeleted(account) : Says.leave(account));
            case 9 -> how % 8 == 0 ? leaveWithToken(scene, account) : scene.ask(Says.askForRole(Says.user(account)));
            case 10 -> scene.ask(Says.share(actor, account, how % 2 == 0 ? Sharing.SHARED : Sharing.LIMITED));
            case 11 -> scene.ask(Says.allow(actor, account, CAPABILITIES.get(how % CAPABILITIES.size())));
            case 12, 13 ->
                scene.ask(
                        Says.lend(actor, account, period(scene, how)),
                        TIMES.get(3),
                        scene.now().wall().plus(Duration.ofMinutes(whom % 9 - 4)));
            case 14, 15 -> scene.ask(Says.approve(actor, account, yes));
            case 16 -> scene.ask(Says.transfer(actor, account));
            case 17 -> scene.ask(Says.askForRole(Says.user(account)));
            case 18 -> scene.ask(Says.answerHandover(actor, asking(scene, account), yes));
            case 19 -> scene.ask(Says.designate(yes ? Says.PARTNER : actor, account));
            case 20 -> how % 8 == 0 ? removePrimary(scene, whom) : scene.ask(Says.preview(Says.PARTNER));
            default ->
                how % 3 == 0
                        ? scene.ask(new Command.UsersResetNoted())
                        : scene.ask(how % 3 == 1 ? Says.reset(actor) : Says.whereIsIt(actor));
        };
    }

    private static Outcome act(Scene scene, int kind, int who, int whom, int how) {
        if (how % 3 != 0) {
            Optional<User> primary = scene.state().roster().findPrimary();
            scene.signIn(primary.filter(one -> who % 2 == 0)
                    .map(one -> Says.account(one.id()))
                    .orElse(1 + who % 6));
        }
        int account = 1 + whom % 6;
        boolean yes = how % 4 != 0;
        return switch (kind % 16) {
            case 0 ->
                scene.act(new Action.RemoveUser(
                        scene.uid(account), scene.state().roster().revision() - (yes ? 0 : 1)));
            case 1 -> scene.act(new Action.ApproveUser(scene.uid(account), yes));
            case 2 ->
                scene.act(new Action.ShareWith(scene.uid(account), how % 2 == 0 ? Sharing.SHARED : Sharing.LIMITED));
            case 3 -> scene.act(new Action.TransferTo(scene.uid(account)));
            case 4 -> scene.act(new Action.AnswerHandover(scene.uid(asking(scene, account)), yes));
            case 5, 6 -> scene.act(new Action.AnswerDesignation(nominee(scene, account), yes));
            case 7 ->
                scene.act(how % 8 == 0 ? new Action.Reset(new Confirmation.Typed("reset")) : new Action.DeclineReset());
            case 8 -> scene.act(new Action.StopLocation(yes));
            case 9 -> scene.move(how % 8 == 0).tick();
            case 10, 11 -> scene.pass(TIMES.get(how % TIMES.size())).tick();
            case 12 ->
                scene.setWallClock(TIMES.get(whom % TIMES.size()).multipliedBy(yes ? 1 : -1))
                        .tick();
            case 13 -> scene.startBehind(scene.now().wall().plus(TIMES.get(how % TIMES.size())));
            case 14 -> how % 2 == 0 ? scene.erase() : scene.connect();
            default -> scene.provision(account);
        };
    }

    private static Actor actor(Scene scene, int who) {
        Optional<User> primary = scene.state().roster().findPrimary();
        return switch (who % 8) {
            case 0 -> Says.PARTNER;
            case 1 -> Says.CLOUD;
            case 2, 3 -> Says.user(1 + who / 8 % 6);
            default -> primary.<Actor>map(one -> new Actor.User(one.id())).orElse(Says.CLOUD);
        };
    }

    private static Outcome link(Scene scene, int account, Role role) {
        scene.offer("link-of-" + account, account, role);
        scene.move(false).open("link-of-" + account);
        return scene.commit("link-of-" + account, Scene.CODE);
    }

    private static Outcome leaveWithToken(Scene scene, int account) {
        Outcome asked = scene.ask(Says.leave(account));
        return findToken(asked)
                .map(token -> scene.ask(Says.leave(account, token)))
                .orElse(asked);
    }

    private static Outcome removePrimary(Scene scene, int how) {
        Outcome shown = scene.ask(Says.preview(Says.PARTNER));
        Actor actor = how % 3 == 0 ? Says.OTHER_PARTNER : Says.PARTNER;
        return findToken(shown)
                .map(token -> scene.ask(Says.removePrimary(actor, token)))
                .orElse(shown);
    }

    private static Optional<String> findToken(Outcome outcome) {
        return outcome.receipt()
                .map(receipt -> receipt.details().values().get("token"))
                .map(String.class::cast);
    }

    private static int asking(Scene scene, int otherwise) {
        return scene.members().handover().map(open -> Says.account(open.user())).orElse(otherwise);
    }

    private static Uid nominee(Scene scene, int otherwise) {
        return scene.members()
                .designation()
                .map(open -> scene.state().epoch().uidOf(open.nominee().user()))
                .orElse(scene.uid(otherwise));
    }

    private static Period period(Scene scene, int seed) {
        Instant now = scene.now().wall();
        return switch (seed % 6) {
            case 0 -> Says.ALWAYS;
            case 5 -> Says.between(now.plus(Duration.ofMinutes(1)), now.plus(Duration.ofDays(1)));
            case 1 -> Says.until(now.plus(Duration.ofMinutes(1)));
            case 2 -> Says.until(now.plus(Duration.ofHours(2)));
            case 3 -> Says.between(now.plus(Duration.ofMinutes(1)), now.plus(Duration.ofHours(3)));
            default -> Says.until(now.minus(Duration.ofHours(1)));
        };
    }
}
