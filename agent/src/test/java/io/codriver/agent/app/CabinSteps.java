package io.codriver.agent.app;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.domain.vehicle.Position;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The steps of a walk that somebody in the car takes. */
final class CabinSteps {

    private static final Uid STRANGER = new Uid("AAAAAAAAAAAAAAAAAAAAAA");
    private static final List<Confirmation> CONFIRMATIONS = List.of(
            new Confirmation.Held(Duration.ofSeconds(3)),
            new Confirmation.Typed("reset"),
            new Confirmation.Held(Duration.ofSeconds(3).minusNanos(1)),
            new Confirmation.Typed("yes"));

    private final CutCar car;
    private final Choice choice;
    private final Roster roster;

    /** Steps from where the walk is now. */
    CabinSteps(Walk walk, Choice choice) throws Fault {
        this.car = walk.car;
        this.choice = choice;
        this.roster = car.saved().kept().roster();
    }

    void act() throws Fault {
        if (choice.oneIn(2)) {
            signIn();
        }
        car.touch(action());
    }

    /** Mostly the primary drives. */
    void signIn() throws Fault {
        car.signIn(
                switch (choice.below(6)) {
                    case 0 -> Optional.empty();
                    case 1 -> Optional.of(STRANGER);
                    case 2 -> Optional.of(anyUser());
                    default -> roster.findPrimary().map(User::uid);
                });
    }

    void locate() throws Fault {
        car.locate(choice.oneIn(3) ? Optional.empty() : Optional.of(new Position(choice.below(90), 11.5)));
    }

    private Action action() {
        return switch (choice.below(16)) {
            case 0, 1, 2 -> new Action.RemoveUser(anyUser(), roster.revision() - choice.below(8) / 7);
            case 3, 4 -> new Action.ApproveUser(anyUser(), !choice.oneIn(3));
            case 5, 6 -> new Action.ShareWith(anyUser(), choice.among(List.of(Sharing.values())));
            case 7 -> new Action.TransferTo(anyUser());
            case 8, 9 -> new Action.AnswerHandover(asking(), !choice.oneIn(3));
            case 10, 11 -> new Action.AnswerDesignation(nominee(), !choice.oneIn(3));
            case 12 -> new Action.DeclineReset();
            case 13 -> new Action.Reset(choice.among(CONFIRMATIONS));
            default -> new Action.StopLocation(choice.oneIn(2));
        };
    }

    /** Mostly whom the head unit asks about. */
    private Uid asking() {
        return car.screen()
                .questions()
                .handover()
                .filter(open -> !choice.oneIn(6))
                .map(Screen.HandoverQuestion::user)
                .orElseGet(this::anyUser);
    }

    private Uid nominee() {
        return car.screen()
                .questions()
                .designation()
                .filter(open -> !choice.oneIn(6))
                .map(Screen.DesignationQuestion::nominee)
                .orElse(STRANGER);
    }

    private Uid anyUser() {
        return roster.size() == 0 ? STRANGER : choice.among(roster.users()).uid();
    }
}
