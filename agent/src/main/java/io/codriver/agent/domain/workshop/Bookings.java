package io.codriver.agent.domain.workshop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The services that were booked.
 *
 * @param answered how many answers of the workshop there were since the last reset; the number of the newest
 * @param read the number up to which somebody in the car has seen them
 * @param all the newest {@value #MOST}, oldest first; none that is open gives way
 */
public record Bookings(long answered, long read, List<Booking> all) {

    /** How many are kept. */
    public static final int MOST = 50;

    /** How many can be open at once. */
    public static final int MOST_OPEN = 20;

    /** How many one user can have open at once. */
    public static final int MOST_OPEN_OF_ONE = 5;

    public Bookings {
        all = List.copyOf(all);
    }

    static Bookings none() {
        return new Bookings(0, 0, List.of());
    }

    /** How many answers nobody in the car has seen. */
    public long unread() {
        return all.stream().filter(one -> one.answered() > read).count();
    }

    /** The booking of that name. */
    public Optional<Booking> find(BookingId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Stream<Booking> open() {
        return all.stream().filter(Booking::isOpen);
    }

    /** With one more; if that is too many, the oldest that is over gives way. */
    Bookings with(Booking added) {
        List<Booking> more = Stream.concat(all.stream(), Stream.of(added)).toList();
        if (more.size() <= MOST) {
            return with(more);
        }
        Booking gone = more.stream().filter(one -> !one.isOpen()).findFirst().orElse(more.get(0));
        return with(more.stream().filter(one -> !one.id().equals(gone.id())).toList());
    }

    /** With this one in the place of the one of its name. */
    Bookings change(Booking changed) {
        return with(all.stream()
                .map(one -> one.id().equals(changed.id()) ? changed : one)
                .toList());
    }

    Bookings with(List<Booking> changed) {
        return new Bookings(answered, read, changed);
    }

    Bookings answered(Booking changed) {
        return new Bookings(changed.answered(), read, change(changed).all());
    }

    /** Somebody in the car has seen what was shown; what came since is still new. */
    Bookings read(long upTo) {
        return new Bookings(answered, Math.max(read, Math.min(upTo, answered)), all);
    }
}
