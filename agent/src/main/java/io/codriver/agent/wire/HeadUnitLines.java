package io.codriver.agent.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes what the agent says to a head-unit application: one JSON object a line. */
public final class HeadUnitLines {

    /** The version of the protocol. */
    public static final int VERSION = 1;

    /** Why something was not taken. */
    public enum Refused {
        /** The line is not as the protocol says. */
        MALFORMED,
        /** There is nothing of that name to do. */
        UNKNOWN,
        /** What a person typed cannot be that; there is a sentence for the person. */
        TYPED,
        /** The car has too much to do; there is a sentence for the person. */
        BUSY,
        /** Lines come faster than people do things. */
        TOO_FAST
    }

    /** Why a connection ends. */
    public enum Bye {
        /** Processes of this user may not speak here. */
        NOT_ALLOWED,
        /** Too many connections have not greeted yet. */
        TOO_MANY,
        /** There was no greeting in time. */
        TOO_LATE,
        /** The greeting is not as the protocol says. */
        NO_GREETING,
        /** The agent does not speak that version. */
        VERSION,
        /** Another application of the right user has come. */
        REPLACED,
        /** A line has no end where it must have one. */
        TOO_LONG,
        /** Lines went on coming too fast. */
        TOO_FAST,
        /** The agent has a bug; it is in its log. */
        BROKEN,
        /** The agent ends. */
        ENDING
    }

    private HeadUnitLines() {}

    /** The answer to a greeting. */
    public static byte[] hello(String agent, String language, String profile) {
        return line(Json.newObject()
                .put("hello", VERSION)
                .put("agent", agent)
                .put("language", language)
                .put("profile", profile));
    }

    /** A whole screen, in the place of the one before. */
    public static byte[] screen(ObjectNode screen) {
        ObjectNode line = Json.newObject();
        line.set("screen", screen);
        return line(line);
    }

    /** It was taken; what it leads to is on the screens. */
    public static byte[] taken(OptionalLong id) {
        return line(answer(id).put("taken", true));
    }

    /** A text that was asked for. */
    public static byte[] text(OptionalLong id, String name, String text) {
        return line(answer(id).put("taken", true).put(name, text));
    }

    /**
     * It was not taken, and nothing has changed.
     *
     * @param problem in English, for whoever wrote the application
     * @param sentence for the person, in the language of the car
     */
    public static byte[] refused(OptionalLong id, Refused why, String problem, Optional<String> sentence) {
        ObjectNode line =
                answer(id).put("taken", false).put("reason", why.name()).put("problem", problem);
        sentence.ifPresent(text -> line.put("sentence", text));
        return line(line);
    }

    /** The last line of a connection. */
    public static byte[] bye(Bye why, String problem) {
        return line(Json.newObject().put("bye", why.name()).put("problem", problem));
    }

    private static ObjectNode answer(OptionalLong id) {
        ObjectNode line = Json.newObject();
        id.ifPresent(number -> line.put("answer", number));
        return line;
    }

    private static byte[] line(ObjectNode object) {
        byte[] bytes = Json.write(object);
        byte[] line = Arrays.copyOf(bytes, bytes.length + 1);
        line[bytes.length] = '\n';
        return line;
    }
}
