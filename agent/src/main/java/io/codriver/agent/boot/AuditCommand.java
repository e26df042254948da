package io.codriver.agent.boot;

import io.codriver.agent.adapter.anchor.FileAnchor;
import io.codriver.agent.adapter.sqlite.AuditReader;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.domain.audit.AuditLine;
import io.codriver.agent.domain.audit.Book;
import io.codriver.agent.domain.audit.Damage;
import io.codriver.agent.domain.audit.Head;
import io.codriver.agent.text.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code codriver-agent audit}: what was changed, by whom, and whether the record of it is whole; also while the agent runs. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Prints the record of changes and of remote commands, and says whether it is whole. Reads only;"
                + " the agent may run meanwhile.",
        footerHeading = "%nA line of the record:%n",
        footer = {
            "  NUMBER TIME WHO WHAT MESSAGE CHANGED ANSWER REASON OMITTED",
            "",
            "  WHO      USER, SERVICE_PARTNER, CLOUD, OCCUPANT (in the car, not signed in) or CAR. What follows the colon",
            "           tells one from another until the next reset for sale, and names nobody.",
            "  WHAT     the message as in the contract, touch.… for what somebody did in the car, time, or what the car did.",
            "  MESSAGE  the same for a command and its command.result.",
            "  OMITTED  refusals before this line that were only counted: 100 a day are written.",
            "  - stands for what there is not. ~ before a line: it was there before the record was found damaged.",
            "",
            "Ends with 0 if the record is whole, and with 1 if it is not.",
            "",
            "Examples:",
            "  codriver-agent audit --config /etc/codriver/agent.properties",
            "  codriver-agent audit --last 20",
            "  codriver-agent audit | grep remote.command"
        })
final class AuditCommand implements Callable<Integer> {

    @ParentCommand
    private CodriverAgent program;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--last",
            paramLabel = "NUMBER",
            defaultValue = "5000",
            description = "Print so many of the newest lines (default: all, ${DEFAULT-VALUE} at most).")
    private int last;

    @Override
    public Integer call() throws Exception {
        Settings settings = SettingsReader.read(program.config, System.getenv());
        Book book = read(settings.storeFolder());
        PrintWriter out = spec.commandLine().getOut();
        List<AuditLine> lines = book.lines();
        for (AuditLine line : lines.subList(Math.max(0, lines.size() - Math.max(0, last)), lines.size())) {
            out.println(
                    (line.number() <= book.start().count() ? "~" : "") + line.number() + " " + printable(line.text()));
        }
        List<Damage> found = book.inspect();
        Texts texts = new Texts(settings.language());
        for (Damage damage : found) {
            out.println(texts.text("audit." + damage.kind().name(), damage.line()));
        }
        Head head = book.trail().head();
        out.println(texts.text(found.isEmpty() ? "audit.whole" : "audit.damaged", head.count(), head.hash()));
        out.flush();
        return (found.isEmpty() ? ExitCode.OK : ExitCode.UNHEALTHY).code();
    }

    /** The anchor first: an agent that runs meanwhile may write both, and the store may be ahead. */
    private static Book read(Path folder) throws Fault {
        Optional<Head> anchor = new FileAnchor(folder).find();
        return AuditReader.find(folder).orElse(Book.EMPTY).against(anchor);
    }

    /** Somebody else may have written the line: nothing of it may move a terminal's cursor. */
    private static String printable(String text) {
        return text.codePoints()
                .map(one -> Character.isISOControl(one) ? '?' : one)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
