package io.codriver.agent.domain.workshop;

import io.codriver.agent.domain.time.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the head unit reminds of, until somebody has seen it.
 *
 * @param reminded how many there were since the last reset; the number of the newest
 * @param unseen the newest {@value #MOST} at most, oldest first
 * @param known signs of the car of which it does not remind again, {@value #MOST_KNOWN} at most
 */
public record Reminders(long reminded, List<Reminder> unseen, List<Sign.Known> known) {

    /** How many are kept. */
    public static final int MOST = 50;

    /** How many signs are remembered; of more trouble codes at once nobody is reminded one by one. */
    public static final int MOST_KNOWN = 20;

    public Reminders {
        unseen = List.copyOf(unseen);
        known = List.copyOf(known);
    }

    static Reminders none() {
        return new Reminders(0, List.of(), List.of());
    }

    /** With one more; if that is too many, the oldest from outside gives way, and only then one of the car's own. */
    Reminders with(Reminder.Kind kind, String text, Optional<LocalDate> due, Moment at) {
        Reminder added = new Reminder(reminded + 1, kind, text, due, at);
        List<Reminder> all = Stream.concat(unseen.stream(), Stream.of(added)).toList();
        if (all.size() <= MOST) {
            return new Reminders(added.number(), all, known);
        }
        Reminder gone =
                all.stream().filter(one -> !one.kind().isOfCar()).findFirst().orElse(all.get(0));
        return new Reminders(
                added.number(),
                all.stream().filter(one -> one.number() != gone.number()).toList(),
                known);
    }

    Reminders knowing(List<Sign.Known> changed) {
        return new Reminders(reminded, unseen, changed);
    }

    Reminders seen(long number) {
        return new Reminders(
                reminded, unseen.stream().filter(one -> one.number() != number).toList(), known);
    }
}
