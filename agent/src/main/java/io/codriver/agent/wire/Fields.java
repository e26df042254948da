package io.codriver.agent.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The members of one JSON object, taken out with the type that they must have. */
final class Fields {

    /** What {@code Instant.parse} takes besides (years of ten digits, the hour 24) has no place in a message. */
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3])(:[0-5]\\d){2}(\\.\\d{1,9})?Z");

    /** Up to here a number is the same in every language (RFC 8259, 6). */
    private static final long LARGEST_NUMBER = (1L << 53) - 1;

    private final String place;
    private final ObjectNode object;

    Fields(String place, ObjectNode object) {
        this.place = place;
        this.object = object;
    }

    /** A function whose IllegalArgumentException says in plain words what is wrong with a value. */
    interface Maker<T> {
        T make(String text);
    }

    String text(String name) throws WireFault {
        return findText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> findText(String name) throws WireFault {
        JsonNode value = object.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw problem(name, "is not a text");
        }
        String text = value.textValue();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            // Half a surrogate pair, written as an escape: on disk it would become another text, or two the same.
            throw problem(name, "is not Unicode");
        }
        return Optional.of(text);
    }

    <T> T make(String name, Maker<T> maker) throws WireFault {
        return make(name, text(name), maker);
    }

    <T> Optional<T> findMade(String name, Maker<T> maker) throws WireFault {
        Optional<String> text = findText(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(make(name, text.get(), maker));
    }

    <E extends Enum<E>> E choice(String name, Class<E> kind) throws WireFault {
        String text = text(name);
        for (E one : kind.getEnumConstants()) {
            if (one.name().equals(text)) {
                return one;
            }
        }
        throw problem(name, "is none of the names that the contract has");
    }

    int wholeNumber(String name) throws WireFault {
        JsonNode value = object.get(name);
        if (value == null) {
            throw missing(name);
        }
        if (!value.isInt()) {
            throw problem(name, "is not a whole number");
        }
        return value.intValue();
    }

    UUID uuid(String name) throws WireFault {
        String text = text(name);
        // UUID.fromString takes short forms; the same id must not be writable in two ways.
        UUID uuid = make(name, UUID::fromString);
        if (!uuid.toString().equals(text.toLowerCase(Locale.ROOT))) {
            throw problem(name, "is not a UUID of 36 characters");
        }
        return uuid;
    }

    Instant time(String name) throws WireFault {
        String text = text(name);
        try {
            if (TIME.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            throw problem(name, "is not a time");
        }
        throw problem(name, "is not an ISO 8601 time in UTC that ends with Z");
    }

    byte[] base64(String name) throws WireFault {
        return make(name, Base64.getDecoder()::decode);
    }

    Optional<Instant> findTime(String name) throws WireFault {
        return has(name) ? Optional.of(time(name)) : Optional.empty();
    }

    OptionalLong findNumber(String name) throws WireFault {
        return has(name) ? OptionalLong.of(number(name)) : OptionalLong.empty();
    }

    <E extends Enum<E>> Optional<E> findChoice(String name, Class<E> kind) throws WireFault {
        return has(name) ? Optional.of(choice(name, kind)) : Optional.empty();
    }

    Optional<Fields> findObject(String name) throws WireFault {
        return has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    /** A number from 0 up that every reader of JSON can hold exactly. */
    long number(String name) throws WireFault {
        JsonNode value = object.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong() || !isExact(value.longValue())) {
            throw problem(name, "is not a whole number from 0 to 9007199254740991");
        }
        return value.longValue();
    }

    private static boolean isExact(long number) {
        return number >= 0 && number <= LARGEST_NUMBER;
    }

    Fields object(String name) throws WireFault {
        JsonNode value = object.get(name);
        if (value == null) {
            throw missing(name);
        }
        if (!(value instanceof ObjectNode inner)) {
            throw problem(name, "is not an object");
        }
        return new Fields(place + name + ".", inner);
    }

    List<Fields> objects(String name) throws WireFault {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode value : array(name)) {
            if (!(value instanceof ObjectNode inner)) {
                throw problem(name, "holds something that is not an object");
            }
            objects.add(new Fields(place + name + "[" + objects.size() + "].", inner));
        }
        return objects;
    }

    Iterable<JsonNode> array(String name) throws WireFault {
        JsonNode value = object.get(name);
        if (value == null) {
            throw missing(name);
        }
        if (!value.isArray()) {
            throw problem(name, "is not a list");
        }
        return value;
    }

    List<String> texts(String name) throws WireFault {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array(name)) {
            if (!value.isTextual()) {
                throw problem(name, "holds something that is not a text");
            }
            texts.add(value.textValue());
        }
        return texts;
    }

    boolean truth(String name) throws WireFault {
        JsonNode value = object.get(name);
        if (value == null) {
            throw missing(name);
        }
        if (!value.isBoolean()) {
            throw problem(name, "is neither true nor false");
        }
        return value.booleanValue();
    }

    void requireOnly(Set<String> names) throws WireFault {
        for (Iterator<String> present = object.fieldNames(); present.hasNext(); ) {
            String name = present.next();
            if (!names.contains(name)) {
                throw problem(name, "is unknown here");
            }
        }
    }

    boolean has(String name) {
        return object.has(name);
    }

    WireFault problem(String name, String what) {
        return WireFault.malformed(place + name + " " + what);
    }

    private <T> T make(String name, String text, Maker<T> maker) throws WireFault {
        try {
            return maker.make(text);
        } catch (IllegalArgumentException e) {
            throw problem(name, "is not as the contract says");
        }
    }

    private WireFault missing(String name) {
        return problem(name, "is missing");
    }
}
