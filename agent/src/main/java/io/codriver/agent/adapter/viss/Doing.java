package io.codriver.agent.adapter.viss;

import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * An actuation of which the server was told, target by target. For one thread.
 *
 * <p>That the server took a target does not say that the car did it: KUKSA databroker takes one for which nobody is there.
 * So what a signal shows has to be shown; only what none shows, as a horn, is done when it was taken.
 */
final class Doing {

    private final Actuation actuation;
    private final long until;
    private final Set<Signal> unanswered;

    /**
     * One of which the server is just told.
     *
     * @param until when nobody waits for it any more
     */
    Doing(Actuation actuation, long until) {
        this.actuation = actuation;
        this.until = until;
        this.unanswered = EnumSet.noneOf(Signal.class);
        this.unanswered.addAll(actuation.targets().keySet());
    }

    Actuation actuation() {
        return actuation;
    }

    void taken(Signal signal) {
        unanswered.remove(signal);
    }

    boolean isDone(Reported reported) {
        return unanswered.isEmpty()
                && actuation.targets().entrySet().stream().allMatch(target -> isShown(target, reported));
    }

    boolean isOver(long now) {
        return now - until >= 0;
    }

    long until() {
        return until;
    }

    private static boolean isShown(Map.Entry<Signal, Value> target, Reported reported) {
        return !reported.isKnown(target.getKey()) || reported.shows(target.getKey(), target.getValue());
    }
}
