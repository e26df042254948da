package io.codriver.agent.boot;

import java.util.List;

/** The configuration is not usable; all that is wrong with it, at once. */
public final class SettingsFault extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    SettingsFault(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence a problem, each naming its key. */
    public List<String> problems() {
        return problems;
    }
}
