package io.codriver.simulator.cloud;

import java.util.Optional;

/**
 * How far a car's record of changes had come. It only grows, over resets for sale too: one that has become shorter, or
 * another of the same length, was put back from a copy together with all that the car itself would notice it by.
 *
 * @param highest the greatest number of lines that the car ever told
 * @param hash of the newest of them; empty as long as the car told nothing
 * @param fell how many lines it told when the cloud noticed that, if it ever did
 */
public record AuditMark(long highest, String hash, Optional<Long> fell) {

    static AuditMark none() {
        return new AuditMark(0, "", Optional.empty());
    }

    /**
     * After the car told what it has.
     *
     * @param kept whether the broker had kept the message: it may come after a newer one, and then tells nothing
     */
    AuditMark heard(long lines, String newest, boolean kept) {
        boolean grew = lines > highest || hash.isEmpty();
        if (grew) {
            return new AuditMark(lines, newest, fell);
        }
        boolean same = lines == highest && newest.equals(hash);
        return same || kept ? this : new AuditMark(highest, hash, Optional.of(lines));
    }
}
