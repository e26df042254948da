package io.codriver.agent.wire;

import java.util.Optional;

/** Something done on a head unit that cannot be read. Its text never repeats what was sent. */
public final class ActionFault extends Exception {

    private static final long serialVersionUID = 1;

    private final String problem;
    private final transient Optional<String> sentence;

    private ActionFault(String problem, Optional<String> sentence) {
        super(problem);
        this.problem = problem;
        this.sentence = sentence;
    }

    /** Whoever wrote the head unit has to mend this. */
    static ActionFault malformed(String problem) {
        return new ActionFault(problem, Optional.empty());
    }

    /** A person typed what cannot be that, and is told. */
    static ActionFault typed(String problem, String sentence) {
        return new ActionFault(problem, Optional.of(sentence));
    }

    /** What is wrong, in English, for whoever wrote the head unit. */
    public String problem() {
        return problem;
    }

    /** What the person is told who typed it, in the language of the car; nothing if no person did. */
    public Optional<String> sentence() {
        return sentence;
    }
}
