package io.codriver.agent.boot;

import io.codriver.agent.adapter.sqlite.RosterReader;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.text.Texts;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code codriver-agent users}: who is linked, also while the agent runs. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        description = "Lists who is linked to the car. Reads only; the agent may run meanwhile.")
final class UsersCommand implements Callable<Integer> {

    private static final int NAME = 28;
    private static final int ROLE = 18;
    private static final int STATE = 44;
    private static final int SINCE = 22;

    @ParentCommand
    private CodriverAgent program;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Settings settings = SettingsReader.read(program.config, System.getenv());
        Roster roster = RosterReader.find(settings.storeFolder()).orElseGet(Roster::empty);
        PrintWriter out = spec.commandLine().getOut();
        Texts texts = new Texts(settings.language());
        if (roster.size() == 0) {
            out.println(texts.text("screen.noUsers"));
        } else {
            out.print(table(roster, texts));
        }
        out.println(texts.text("users.count", roster.size(), settings.profile().userLimit(), roster.revision()));
        out.flush();
        return ExitCode.OK.code();
    }

    private TextTable table(Roster roster, Texts texts) {
        TextTable table = TextTable.forColumns(
                spec.commandLine().getColorScheme(),
                new Column(NAME, 0, Overflow.TRUNCATE),
                new Column(ROLE, 0, Overflow.TRUNCATE),
                new Column(STATE, 0, Overflow.TRUNCATE),
                new Column(SINCE, 0, Overflow.TRUNCATE));
        table.addRowValues(
                texts.text("users.name"),
                texts.text("users.role"),
                texts.text("users.state"),
                texts.text("users.since"));
        for (User user : roster.users()) {
            table.addRowValues(
                    user.displayName().text(),
                    texts.role(user.role()),
                    texts.userState(user.state()),
                    user.since().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        return table;
    }
}
