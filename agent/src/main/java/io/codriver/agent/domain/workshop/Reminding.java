package io.codriver.agent.domain.workshop;

import io.codriver.agent.domain.answer.Details;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Receipt;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.rule.Step;
import io.codriver.agent.domain.time.Moment;
import io.codriver.agent.domain.vehicle.Readings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The workshop, the maker's cloud and the car itself remind of what is due. */
public final class Reminding {

    /** Of a sign that comes and goes the car reminds no more often; each reminder is a transaction. */
    static final Duration AGAIN = Duration.ofHours(1);

    private Reminding() {}

    /** A reminder from outside. */
    public static Step<Correspondence> remind(
            Correspondence before, Desk desk, Actor actor, String text, Optional<LocalDate> due) {
        Optional<Reason> obstacle = findObstacle(desk, actor);
        if (obstacle.isPresent()) {
            return Step.refuse(before, obstacle.get());
        }
        Reminder.Kind kind = actor instanceof Actor.Cloud ? Reminder.Kind.CLOUD : Reminder.Kind.WORKSHOP;
        Moment now = desk.given().now();
        List<Moment> earlier = before.reminders().unseen().stream()
                .filter(one -> one.kind() == kind)
                .map(Reminder::at)
                .toList();
        return Flood.findRefusal(Flood.OF_REMINDERS, earlier, now)
                .map(refusal -> Step.answer(before, refusal))
                .orElseGet(() -> Step.answer(
                        before.with(before.reminders().with(kind, text, due, now)), Receipt.succeeded(Details.none())));
    }

    /** What follows from the car's signals: one reminder of each new sign, and of the same not again until it went away. */
    public static Correspondence follow(Correspondence before, Readings car, Moment now) {
        Reminders reminders = before.reminders();
        List<Sign> shown = Sign.shown(car);
        List<Sign.Known> still = reminders.known().stream()
                .filter(known -> shown.contains(known.sign())
                        || !known.sign().isToldBy(car)
                        || now.steady().minus(known.at()).compareTo(AGAIN) < 0)
                .toList();
        List<Sign> fresh = shown.stream()
                .filter(sign -> still.stream().noneMatch(known -> known.sign().equals(sign)))
                .limit(Math.max(0, Reminders.MOST_KNOWN - still.size()))
                .toList();
        if (fresh.isEmpty() && still.size() == reminders.known().size()) {
            return before;
        }
        Reminders after = reminders.knowing(Stream.concat(
                        still.stream(), fresh.stream().map(sign -> new Sign.Known(sign, now.steady())))
                .toList());
        for (Sign sign : fresh) {
            boolean unseen = after.unseen().stream().anyMatch(one -> one.is(sign));
            after = unseen ? after : after.with(sign.kind(), sign.code(), Optional.empty(), now);
        }
        return before.with(after);
    }

    private static Optional<Reason> findObstacle(Desk desk, Actor actor) {
        return actor.match(new Actor.Cases<Optional<Reason>>() {
            @Override
            public Optional<Reason> user(Actor.User account) {
                return Optional.of(desk.findUser(actor).isEmpty() ? Reason.NOT_LINKED : Reason.ROLE_NOT_ALLOWED);
            }

            @Override
            public Optional<Reason> servicePartner(Actor.ServicePartner partner) {
                return desk.findObstacleOfPartner();
            }

            @Override
            public Optional<Reason> cloud(Actor.Cloud cloud) {
                return Optional.empty();
            }
        });
    }
}
