package io.codriver.agent.boot;

import io.codriver.agent.adapter.tls.TlsRefusedException;
import io.codriver.agent.app.StoreLost;
import io.codriver.agent.app.port.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Says why the program ends, and with which number. */
final class Endings {

    private Endings() {}

    static int report(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
        return report(problem, line.getErr());
    }

    static int report(Throwable problem, PrintWriter err) {
        if (problem instanceof SettingsFault settings) {
            err.println("The configuration is not usable:");
            settings.problems().forEach(one -> err.println("  " + one));
            return ExitCode.CONFIGURATION.code();
        }
        if (problem instanceof TlsRefusedException refused) {
            err.println(refused.getMessage());
            return ExitCode.CONFIGURATION.code();
        }
        if (problem instanceof Fault || problem instanceof StoreLost) {
            err.println(problem.getMessage());
            return ExitCode.STORE.code();
        }
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        err.println("This is a bug of codriver-agent; please report it with the lines below.");
        err.println(trace);
        return ExitCode.BUG.code();
    }
}
