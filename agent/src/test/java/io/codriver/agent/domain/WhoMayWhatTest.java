package io.codriver.agent.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.membership.Removing;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.remote.Order;
import io.codriver.agent.domain.remote.Service;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.vehicle.Position;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, asked by every kind of actor: what becomes of it, as one table. */
class WhoMayWhatTest {

    /** 1 is the primary, 2 and 5 are secondaries, 3 awaits approval, 4 had the car for an hour, 9 is not on the list. */
    private static final List<Actor> ACTORS =
            List.of(Says.user(1), Says.user(2), Says.user(3), Says.user(4), Says.user(9), Says.PARTNER, Says.CLOUD);

    /** Done, in progress, or why not. */
    private static final String TABLE = """
            command                  | primary               | secondary              | awaiting          | outside          | not linked         | partner          | cloud
            UserInvite               | done                  | ROLE_NOT_ALLOWED       | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            UserWithdraw             | done                  | ROLE_NOT_ALLOWED       | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            UserRemove secondary     | done                  | ROLE_NOT_ALLOWED       | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            UserRemove primary       | ROLE_NOT_ALLOWED      | CANNOT_REMOVE_SUPERIOR | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            UserRemove left          | CONFIRMATION_REQUIRED | done                   | done              | done             | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            UserRemove another left  | ROLE_NOT_ALLOWED      | ROLE_NOT_ALLOWED       | ROLE_NOT_ALLOWED  | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED   | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            UserRemove deleted       | ROLE_NOT_ALLOWED      | ROLE_NOT_ALLOWED       | ROLE_NOT_ALLOWED  | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED   | ROLE_NOT_ALLOWED | done
            UserUpdate secondary     | done                  | CANNOT_ELEVATE         | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            UserUpdate primary       | ROLE_NOT_ALLOWED      | CANNOT_REMOVE_SUPERIOR | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            UserApprove              | done                  | CANNOT_ELEVATE         | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            PrimaryTransfer          | done                  | CANNOT_ELEVATE         | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            PrimaryHandover          | done ALREADY_LINKED   | in progress            | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            PrimaryHandoverAnswer    | done                  | CANNOT_ELEVATE         | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            PrimaryDesignate         | ROLE_NOT_ALLOWED      | ROLE_NOT_ALLOWED       | ROLE_NOT_ALLOWED  | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED   | PRIMARY_EXISTS   | ROLE_NOT_ALLOWED
            PrimaryPreview           | ROLE_NOT_ALLOWED      | ROLE_NOT_ALLOWED       | ROLE_NOT_ALLOWED  | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED   | done             | ROLE_NOT_ALLOWED
            PrimaryRemove            | ROLE_NOT_ALLOWED      | ROLE_NOT_ALLOWED       | ROLE_NOT_ALLOWED  | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED   | done             | ROLE_NOT_ALLOWED
            UsersReset               | in progress           | ROLE_NOT_ALLOWED       | ROLE_NOT_ALLOWED  | ROLE_NOT_ALLOWED | NOT_LINKED         | in progress      | in progress
            StatusRequest            | done                  | done                   | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            RemoteCommand            | in progress           | in progress            | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            RemoteCommand not theirs | in progress           | ROLE_NOT_ALLOWED       | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            TripAssign               | done                  | ROLE_NOT_ALLOWED       | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            TripAssign unknown       | NO_SUCH_TRIP          | ROLE_NOT_ALLOWED       | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            ClimatePlan              | done                  | ROLE_NOT_ALLOWED       | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            AccessCheck digital key  | done                  | ROLE_NOT_ALLOWED       | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            AccessCheck lock         | done                  | done                   | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            UpgradeGrant             | ROLE_NOT_ALLOWED      | ROLE_NOT_ALLOWED       | ROLE_NOT_ALLOWED  | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED   | ROLE_NOT_ALLOWED | NOT_OFFERED
            TermsUpdate              | ROLE_NOT_ALLOWED      | ROLE_NOT_ALLOWED       | ROLE_NOT_ALLOWED  | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED   | ROLE_NOT_ALLOWED | done
            TermsAccept              | done                  | done                   | done              | done             | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            ChatMessage              | done                  | ROLE_NOT_ALLOWED       | AWAITING_APPROVAL | ROLE_NOT_ALLOWED | NOT_LINKED         | done             | ROLE_NOT_ALLOWED
            BookingRequest           | done                  | ROLE_NOT_ALLOWED       | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            BookingUpdate            | ROLE_NOT_ALLOWED      | ROLE_NOT_ALLOWED       | ROLE_NOT_ALLOWED  | ROLE_NOT_ALLOWED | NOT_LINKED         | done             | ROLE_NOT_ALLOWED
            BookingUpdate taken back | done                  | ROLE_NOT_ALLOWED       | AWAITING_APPROVAL | OUTSIDE_VALIDITY | NOT_LINKED         | ROLE_NOT_ALLOWED | ROLE_NOT_ALLOWED
            ServiceReminder          | ROLE_NOT_ALLOWED      | ROLE_NOT_ALLOWED       | ROLE_NOT_ALLOWED  | ROLE_NOT_ALLOWED | NOT_LINKED         | done             | done
            """;

    /** Who asks does not matter: a code, an invitation or the car itself decides. */
    private static final Set<String> WITHOUT_ACTOR =
            Set.of("LinkOffer", "LinkCommit", "LinkCancel", "UserAccept", "UsersResetNoted");

    static Stream<String> rows() {
        return TABLE.lines().skip(1);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void decidesAsTheTableSays(String row) {
        List<String> cells = Stream.of(row.split("\\|")).map(String::strip).toList();
        List<String> outcomes = ACTORS.stream()
                .map(actor -> {
                    Scene scene = stage();
                    return outcome(scene.ask(command(cells.get(0), actor, scene)));
                })
                .toList();
        assertEquals(cells.subList(1, cells.size()), outcomes);
    }

    @Test
    void leavesNoCommandOut() {
        Set<String> known = Stream.concat(rows().map(row -> row.split("[ |]", 2)[0]), WITHOUT_ACTOR.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = Stream.of(Command.class, Command.Acting.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .filter(kind -> !kind.isInterface())
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(all, known);
    }

    private static Command command(String row, Actor actor, Scene scene) {
        return switch (row) {
            case "UserInvite" -> Says.invite(actor, 2, 6, Says.ALWAYS);
            case "UserWithdraw" -> Says.withdraw(actor, 1);
            case "UserRemove secondary" -> Says.remove(actor, 5);
            case "UserRemove primary" -> Says.remove(actor, 1);
            case "UserRemove left" -> Says.remove(actor, account(actor), Removing.Why.LEFT);
            case "UserRemove another left" -> Says.remove(actor, 5, Removing.Why.LEFT);
            case "UserRemove deleted" -> Says.remove(actor, 5, Removing.Why.ACCOUNT_DELETED);
            case "UserUpdate secondary" -> Says.share(actor, 5, Sharing.SHARED);
            case "UserUpdate primary" -> Says.share(actor, 1, Sharing.LIMITED);
            case "UserApprove" -> Says.approve(actor, 3, true);
            case "PrimaryTransfer" -> Says.transfer(actor, 5);
            case "PrimaryHandover" -> Says.askForRole(actor);
            case "PrimaryHandoverAnswer" -> {
                scene.ask(Says.askForRole(Says.user(5)));
                yield Says.answerHandover(actor, 5, true);
            }
            case "PrimaryDesignate" -> Says.designate(actor, 6);
            case "PrimaryPreview" -> Says.preview(actor);
            case "PrimaryRemove" ->
                Says.removePrimary(actor, (String) Scene.detail(scene.ask(Says.preview(Says.PARTNER)), "token"));
            case "UsersReset" -> Says.reset(actor);
            case "TripAssign" -> {
                new Road(scene).trip();
                yield new Command.TripAssign(actor, 1, Says.id(5));
            }
            case "TripAssign unknown" -> new Command.TripAssign(actor, 1, Says.id(5));
            case "ClimatePlan" -> new Command.ClimatePlan(actor, ParkedScene.plan("07:00", 21));
            case "StatusRequest" -> Says.whereIsIt(actor);
            case "RemoteCommand" -> Says.letCar(actor, Order.of(Service.LOCK));
            case "RemoteCommand not theirs" -> Says.letCar(actor, Order.of(Service.HORN));
            case "AccessCheck digital key" -> new Command.AccessCheck(actor, Capability.DIGITAL_KEY);
            case "AccessCheck lock" -> new Command.AccessCheck(actor, Capability.LOCK);
            case "UpgradeGrant" -> new Command.UpgradeGrant(actor, Capability.ENGINE_START, Optional.empty());
            case "TermsUpdate" -> new Command.TermsUpdate(actor, Upgrader.NEWER);
            case "TermsAccept" -> {
                scene.ask(new Command.TermsUpdate(Says.CLOUD, Upgrader.NEWER));
                yield new Command.TermsAccept(actor, Says.consent(Upgrader.NEWER.version()));
            }
            case "ChatMessage" -> new Command.ChatMessage(actor, "Hello");
            case "BookingRequest" -> Wanted.booking(actor, "B-1");
            case "BookingUpdate" -> Wanted.after(scene, Wanted.done(actor, "B-1"));
            case "BookingUpdate taken back" -> Wanted.after(scene, Wanted.takenBack(actor, "B-1"));
            case "ServiceReminder" -> new Command.ServiceReminder(actor, "Inspection", Optional.empty());
            default -> throw new IllegalArgumentException(row);
        };
    }

    private static int account(Actor actor) {
        return actor instanceof Actor.User user ? Says.account(user.id()) : 5;
    }

    private static Scene stage() {
        Scene scene = new Scene(Scene.profile(
                7,
                Set.of(Ceremony.values()),
                Set.of(FirstPrimary.FIRST_ACCOUNT, FirstPrimary.SERVICE_PARTNER),
                true,
                Set.of(PrimaryChange.values())));
        scene.linked(1, Role.PRIMARY);
        for (int account = 2; account <= 5; account++) {
            scene.linked(account, Role.SECONDARY);
        }
        for (int account : List.of(2, 4, 5)) {
            scene.ask(Says.approve(Says.user(1), account, true));
        }
        scene.ask(Says.invite(Says.user(1), 1, 6, Says.ALWAYS));
        scene.ask(Says.lend(Says.user(1), 4, Says.until(Scene.START.plus(Duration.ofHours(1)))));
        scene.pass(Duration.ofHours(1)).locate(Optional.of(new Position(1, 2)));
        return scene;
    }

    private static String outcome(Outcome outcome) {
        Receipt receipt = outcome.receipt().orElseThrow();
        String why = receipt.reason().map(Reason::name).orElse("");
        return switch (receipt.status()) {
            case SUCCEEDED -> ("done " + why).strip();
            case IN_PROGRESS -> "in progress";
            default -> why;
        };
    }
}
