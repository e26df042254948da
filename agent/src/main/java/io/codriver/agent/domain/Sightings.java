package io.codriver.agent.domain;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Deed;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.view.Answer;
import io.codriver.agent.domain.view.Place;
import io.codriver.agent.domain.view.Sight;
import io.codriver.agent.domain.view.StatusView;
import io.codriver.agent.domain.view.Subject;
import io.codriver.agent.domain.view.View;
import io.codriver.agent.domain.view.Views;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Who is shown what of the car: who asks, and everyone for whom there is something new, whatever made it new. */
final class Sightings {

    private static final List<View.Kind> UNASKED =
            List.of(View.Kind.STATUS, View.Kind.TRIPS, View.Kind.HEALTH, View.Kind.CHARGING);

    private Sightings() {}

    /** {@code status.request}: a user asks for a view. The receipt is the same whatever the view says. */
    static Outcome answer(Outcome before, Command.StatusRequest command, Moment now) {
        if (!(command.actor() instanceof Actor.User account)) {
            return before.answer(Receipt.rejected(Reason.ROLE_NOT_ALLOWED));
        }
        Optional<User> user = before.state().roster().findUser(account.id());
        if (user.isEmpty()) {
            return before.answer(Receipt.rejected(Reason.NOT_LINKED));
        }
        Answer answer = Views.show(before.state().subject(), user.get(), command.view(), command.before());
        if (answer instanceof Answer.Refused refused) {
            return before.answer(Receipt.rejected(refused.why()));
        }
        View view = ((Answer.Shown) answer).view();
        Outcome shown = before.answer(Receipt.succeeded(Details.none()))
                .show(List.of(new Sight(user.get().uid(), view)));
        boolean located = view instanceof StatusView status && status.place() instanceof Place.Known;
        return located ? Deeds.note(shown, command.actor(), Deed.Kind.ASKED_WHERE_THE_CAR_IS, now) : shown;
    }

    /**
     * What is new for each user, by the difference of two states, so that no rule can forget anybody.
     *
     * @param connected whether the cloud can be reached again: then everything is new
     */
    static Outcome follow(State before, Outcome decided, boolean connected) {
        State after = decided.state();
        Difference difference = new Difference(before, after, connected);
        if (difference.isNone()) {
            return decided;
        }
        List<Sight> sights = after.roster().users().stream()
                .flatMap(user -> UNASKED.stream()
                        .flatMap(kind -> difference.findNew(user, kind).stream())
                        .map(view -> new Sight(user.uid(), view)))
                .toList();
        return decided.show(sights);
    }

    /** What differs between two states. */
    private static final class Difference {

        private final State stateBefore;
        private final Subject before;
        private final Subject after;
        private final boolean all;
        private final boolean sameKept;
        private final boolean locked;
        private final boolean unwell;

        Difference(State before, State after, boolean all) {
            this.stateBefore = before;
            this.before = before.subject();
            this.after = after.subject();
            this.all = all;
            this.sameKept = before.kept().equals(after.kept());
            this.locked =
                    !this.before.readings().isLocked() && this.after.readings().isLocked();
            this.unwell = !before.signals().healthTold().equals(after.signals().healthTold());
        }

        /** Asked with every signal, so it is cheap. */
        boolean isNone() {
            return !all && !locked && !unwell && sameKept;
        }

        Optional<View> findNew(User user, View.Kind kind) {
            Optional<View> view = show(after, user, kind);
            if (all) {
                return view.filter(this::isKnown);
            }
            Optional<User> earlier = stateBefore.roster().findUser(user.id());
            Optional<View> was = earlier.flatMap(one -> show(before, one, kind));
            boolean isNew = switch (kind) {
                case STATUS -> locked || isMore(was, earlier, user);
                case HEALTH -> unwell || was.isEmpty();
                default -> !view.equals(was);
            };
            return view.filter(shown -> isNew && isKnown(shown));
        }

        /** Whether the user may see more than before; whether there is more to see does not matter. */
        private boolean isMore(Optional<View> was, Optional<User> earlier, User user) {
            boolean mayNow = Views.findObstacleToPosition(after, user).isEmpty();
            boolean mayBefore = earlier.filter(
                            one -> Views.findObstacleToPosition(before, one).isEmpty())
                    .isPresent();
            return was.isEmpty() || (mayNow && !mayBefore);
        }

        /** After a start the car has not said yet how it is: what users were shown last is better than nothing. */
        private boolean isKnown(View view) {
            boolean ofSignals = view.kind() == View.Kind.STATUS || view.kind() == View.Kind.HEALTH;
            return !ofSignals || after.at().isPresent();
        }

        private static Optional<View> show(Subject car, User user, View.Kind kind) {
            return Views.show(car, user, kind, OptionalLong.empty()).findView();
        }
    }
}
