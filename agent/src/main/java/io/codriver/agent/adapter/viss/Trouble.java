package io.codriver.agent.adapter.viss;

import io.codriver.agent.domain.vehicle.Signal;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.tinylog.Logger;

/** What the log says of the way to the car: one line when something changes, not one an attempt. For one thread. */
final class Trouble {

    private final String where;
    private boolean good;
    private String last = "";
    private Map<Signal, Refusal> missing = Map.of();

    Trouble(String where) {
        this.where = where;
    }

    /** The connection is there, and all signals have been asked for. */
    void good(Map<Signal, Refusal> refused) {
        if (good) {
            return;
        }
        good = true;
        last = "";
        Logger.info("Connected to the car at {}.", where);
        if (!refused.equals(missing) && !refused.isEmpty()) {
            Logger.info(
                    "The car at {} does not offer {} signals; they are unknown: {}.",
                    where,
                    refused.size(),
                    new TreeMap<>(refused)
                            .entrySet().stream()
                                    .map(one -> one.getKey().path() + " (" + one.getValue() + ")")
                                    .reduce((one, other) -> one + ", " + other)
                                    .orElse(""));
        }
        missing = refused;
    }

    /** There is no connection. */
    void report(String why, long pause) {
        good = false;
        long seconds = Duration.ofNanos(pause).toSeconds() + 1;
        if (why.equals(last)) {
            Logger.debug("Still not connected to the car; next try within {} s.", seconds);
            return;
        }
        last = why;
        Logger.warn("Not connected to the car at {}: {}. Next try within {} s.", where, why, seconds);
    }
}
