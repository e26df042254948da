package io.codriver.agent.adapter.viss;

import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the signals say, and what of it the agent has been told: only what changed, and not more often than once a second.
 * Times are those of a clock that nobody sets, in nanoseconds. For one thread.
 */
final class Reported {

    /** Kilometres per hour; below that a sensor trembles. */
    private static final double WALKING = 1;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Map<Signal, Value> said = new EnumMap<>(Signal.class);
    private final Map<Signal, Value> told = new EnumMap<>(Signal.class);
    /** What has been said on this connection. */
    private final Set<Signal> fresh = EnumSet.noneOf(Signal.class);

    private boolean complete;
    private boolean tellsMoving;
    private boolean toldOnce;
    private long toldAt;

    /** A connection begins: nothing is told before all is known. */
    void begin() {
        complete = false;
        end();
    }

    /** A signal says this. */
    void say(Signal signal, Value value) {
        fresh.add(signal);
        if (value instanceof Value.Unknown) {
            silence(signal, isDriven());
        } else {
            said.put(signal, value);
            tellsMoving |= signal == Signal.MOVING;
        }
        if (signal == Signal.SPEED && !tellsMoving) {
            say(Signal.MOVING, moving(value));
            tellsMoving = false;
        }
    }

    /** Whether this signal has spoken on this connection. */
    boolean isFresh(Signal signal) {
        return fresh.contains(signal);
    }

    /** All that the server knows has been said: what it does not know any more is silent. */
    void complete() {
        boolean driven = isDriven();
        Set.copyOf(said.keySet()).stream()
                .filter(signal -> !fresh.contains(signal))
                .forEach(signal -> silence(signal, driven));
        complete = true;
    }

    /** The connection is lost. */
    void end() {
        fresh.clear();
        tellsMoving = false;
    }

    /** The server has not been heard for too long: what it has not said again since is silent. */
    void forget() {
        complete();
    }

    /** What is to be told now; nothing if nothing has changed, or it is too early. */
    Optional<Readings> due(long now) {
        Map<Signal, Value> changed = new EnumMap<>(Signal.class);
        if (complete && (!toldOnce || now - toldAt >= SECOND)) {
            said.forEach((signal, value) -> {
                if (!value.equals(told.get(signal))) {
                    changed.put(signal, value);
                }
            });
        }
        return changed.isEmpty() ? Optional.empty() : Optional.of(new Readings(changed));
    }

    /** The agent has been told this. */
    void tell(Readings readings, long now) {
        told.putAll(readings.values());
        put(now);
    }

    /** The agent was too busy: the same again in a second. */
    void put(long now) {
        toldOnce = true;
        toldAt = now;
    }

    /** Nanoseconds until something may be due; nothing if nothing waits. */
    Optional<Long> left(long now) {
        boolean waits = complete && !said.equals(told);
        return waits ? Optional.of(toldOnce ? Math.max(0, toldAt + SECOND - now) : 0) : Optional.empty();
    }

    /** Whether a signal is known to say that, or as good as that. */
    boolean shows(Signal signal, Value wanted) {
        Value now = said.get(signal);
        if (now instanceof Value.Amount is && wanted instanceof Value.Amount asked) {
            // Motors and sensors do not meet a percent, a degree or a millimetre.
            return Math.abs(is.of() - asked.of()) <= 1;
        }
        return wanted.equals(now);
    }

    /** Whether a signal says anything now. */
    boolean isKnown(Signal signal) {
        return said.containsKey(signal) && !(said.get(signal) instanceof Value.Unknown);
    }

    /**
     * A signal has fallen silent: it is unknown, and a car whose movement is unknown counts as standing. But one that was
     * driven when it was heard last may be on the road: it counts as moving, and as driven, until it is heard again.
     */
    private void silence(Signal signal, boolean driven) {
        if (!said.containsKey(signal)) {
            // What never spoke is not told of: of four doors those are locked which the car tells of.
            return;
        }
        if (driven && signal == Signal.IGNITION && isKnown(signal)) {
            return;
        }
        boolean moves = driven && signal == Signal.MOVING && isKnown(signal);
        said.put(signal, moves ? new Value.Truth(true) : new Value.Unknown());
    }

    /** For a server that tells how fast the car is, and not whether it moves. */
    private static Value moving(Value speed) {
        return speed instanceof Value.Amount amount ? new Value.Truth(Math.abs(amount.of()) >= WALKING) : speed;
    }

    private boolean isDriven() {
        Readings last = new Readings(said);
        return last.is(Signal.MOVING) || (last.isOn() && !last.is(Signal.REMOTE_ENGINE));
    }
}
