package io.codriver.agent.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** One line of a head-unit application: a greeting, or something that an occupant does. It never prints itself. */
public final class ApplicationLine {

    /** The longest line, in bytes without its end. */
    public static final int LONGEST = Incoming.LARGEST;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{Sc}\\p{Sm} ]{1,64}");

    private final ObjectNode object;
    private final Fields fields;

    private ApplicationLine(ObjectNode object) {
        this.object = object;
        this.fields = new Fields("", object);
    }

    /** Reads a line without its end. */
    public static ApplicationLine read(byte[] line) throws WireFault {
        return new ApplicationLine(Json.readObject(line));
    }

    /** Whether it is a greeting. */
    public boolean isHello() {
        return fields.has("hello");
    }

    /** Of a greeting: the version of the protocol. */
    public long version() throws WireFault {
        return fields.number("hello");
    }

    /** Of a greeting: what the application calls itself, for the log; empty if it says nothing. */
    public String application() throws WireFault {
        String name = fields.findText("application").orElse("");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            throw fields.problem("application", "has not 1 to 64 letters, digits, spaces or signs");
        }
        return name;
    }

    /** The number that the application gave it, if it can be read. */
    public OptionalLong findId() {
        try {
            return OptionalLong.of(fields.number("id"));
        } catch (WireFault e) {
            // Then the answer has none.
            return OptionalLong.empty();
        }
    }

    /** What is done. */
    public String does() throws WireFault {
        fields.number("id");
        return fields.text("do");
    }

    /** What is said with it. */
    public ObjectNode members() {
        ObjectNode members = object.deepCopy();
        members.remove("id");
        members.remove("do");
        return members;
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
