package io.codriver.agent.boot;

import io.codriver.agent.adapter.application.ApplicationHeadUnit;
import io.codriver.agent.adapter.application.ApplicationSettings;
import io.codriver.agent.adapter.headunit.TerminalHeadUnit;
import io.codriver.agent.app.port.HeadUnit;
import io.codriver.agent.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.InstantSource;
import java.util.List;

/** The head unit that the configuration names. */
final class OwnHeadUnit {

    private OwnHeadUnit() {}

    /** @throws SettingsFault if the socket cannot be there where the configuration wants it */
    static HeadUnit open(Settings settings) throws SettingsFault {
        return switch (settings.headUnit().kind()) {
            case TERMINAL -> terminal(settings);
            case SOCKET -> application(settings);
            case NONE -> new NoHeadUnit();
        };
    }

    private static HeadUnit application(Settings settings) throws SettingsFault {
        HeadUnitSettings chosen = settings.headUnit();
        try {
            return ApplicationHeadUnit.open(
                    new ApplicationSettings(chosen.socket(), chosen.users(), chosen.group()),
                    new ApplicationHeadUnit.About(
                            AgentVersion.text(), settings.profile(), new Texts(settings.language())),
                    InstantSource.system(),
                    System::nanoTime);
        } catch (IOException e) {
            throw new SettingsFault(List.of(SettingKey.HEAD_UNIT_SOCKET.key() + ": " + e.getMessage()));
        }
    }

    private static HeadUnit terminal(Settings settings) {
        Charset charset = Charset.defaultCharset();
        return new TerminalHeadUnit(
                new BufferedReader(new InputStreamReader(System.in, charset)),
                new PrintStream(System.out, true, charset),
                new Texts(settings.language()));
    }
}
