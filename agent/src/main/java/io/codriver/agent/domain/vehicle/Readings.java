package io.codriver.agent.domain.vehicle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the car's signals say. Not printed into logs: it may hold where the car is.
 *
 * @param values by signal; what is missing was never said
 */
public record Readings(Map<Signal, Value> values) {

    /** Of a car that has not said anything. */
    public static final Readings NONE = new Readings(Map.of());

    public Readings {
        values.forEach((signal, value) -> {
            if (!signal.takes(value)) {
                throw new IllegalArgumentException(signal.path() + " is not a " + value);
            }
        });
        values = Map.copyOf(values);
    }

    /** One reading. */
    public static Readings of(Signal signal, Value value) {
        return new Readings(Map.of(signal, value));
    }

    /** One yes or no. */
    public static Readings of(Signal signal, boolean is) {
        return of(signal, new Value.Truth(is));
    }

    /** One number. */
    public static Readings of(Signal signal, double number) {
        return of(signal, new Value.Amount(number));
    }

    /** One word. */
    public static Readings of(Signal signal, String word) {
        return of(signal, new Value.Word(word));
    }

    /** Where the car is, or that it cannot receive that. */
    public static Readings at(Optional<Position> position) {
        return new Readings(Map.of(
                Signal.LATITUDE, amount(position.map(Position::latitude)),
                Signal.LONGITUDE, amount(position.map(Position::longitude))));
    }

    /** These, where the later ones say nothing else. */
    public Readings and(Readings later) {
        Map<Signal, Value> all = new EnumMap<>(Signal.class);
        all.putAll(values);
        all.putAll(later.values);
        return new Readings(all);
    }

    /** Those of these signals. */
    public Readings only(Predicate<Signal> wanted) {
        Map<Signal, Value> some = new EnumMap<>(Signal.class);
        values.forEach((signal, value) -> {
            if (wanted.test(signal)) {
                some.put(signal, value);
            }
        });
        return new Readings(some);
    }

    /** What a signal says, unless it says nothing. */
    public Optional<Value> find(Signal signal) {
        return Optional.ofNullable(values.get(signal)).filter(value -> !(value instanceof Value.Unknown));
    }

    /** Whether a signal says yes; what says nothing does not. */
    public boolean is(Signal signal) {
        return find(signal).equals(Optional.of(new Value.Truth(true)));
    }

    /** A number. */
    public Optional<Double> findAmount(Signal signal) {
        return find(signal).map(value -> ((Value.Amount) value).of());
    }

    /** A word. */
    public Optional<String> findWord(Signal signal) {
        return find(signal).map(value -> ((Value.Word) value).is());
    }

    /** Several words; none if nothing is said. */
    public List<String> words(Signal signal) {
        return find(signal).map(value -> ((Value.Words) value).are()).orElse(List.of());
    }

    /** Where the car is, if it can receive that. */
    public Optional<Position> findPosition() {
        return findAmount(Signal.LATITUDE)
                .flatMap(north -> findAmount(Signal.LONGITUDE).map(east -> new Position(north, east)));
    }

    /** Whether the ignition is on. */
    public boolean isOn() {
        return findWord(Signal.IGNITION)
                .filter(word -> word.equals("ON") || word.equals("START"))
                .isPresent();
    }

    /** Whether all doors and the trunk that the car tells of are locked. */
    public boolean isLocked() {
        List<Signal> told = Signal.LOCKS.stream().filter(values::containsKey).toList();
        return !told.isEmpty() && told.stream().allMatch(this::is);
    }

    /** Whether the car says all of this already. */
    public boolean match(Map<Signal, Value> wanted) {
        return wanted.entrySet().stream()
                .allMatch(one -> Optional.of(one.getValue()).equals(find(one.getKey())));
    }

    @Override
    public String toString() {
        return values.size() + " readings";
    }

    private static Value amount(Optional<Double> of) {
        return of.<Value>map(Value.Amount::new).orElseGet(Value.Unknown::new);
    }
}
