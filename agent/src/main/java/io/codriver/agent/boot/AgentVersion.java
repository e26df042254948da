package io.codriver.agent.boot;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
public final class AgentVersion implements IVersionProvider {

    /** For example {@code 0.1.0}; {@code development} outside a jar. */
    public static String text() {
        return Optional.ofNullable(AgentVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"codriver-agent " + text()};
    }
}
