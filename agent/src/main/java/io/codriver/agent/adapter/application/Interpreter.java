package io.codriver.agent.adapter.application;

import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.domain.HistoryPanel;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.text.Texts;
import io.codriver.agent.wire.ActionFault;
import io.codriver.agent.wire.ActionKind;
import io.codriver.agent.wire.ActionReader;
import io.codriver.agent.wire.ApplicationLine;
import io.codriver.agent.wire.ChargingCsv;
import io.codriver.agent.wire.HeadUnitLines;
import io.codriver.agent.wire.HeadUnitLines.Refused;
import io.codriver.agent.wire.WireFault;
import java.util.Optional;
import java.util.OptionalLong;

/** What a line of the application leads to, and its answer. */
final class Interpreter {

    private final Texts texts;
    private final ActionReader reader;

    Interpreter(Texts texts) {
        this.texts = texts;
        this.reader = new ActionReader(texts);
    }

    /** The answer to a line; what it asks for is in the inbox by then, if it was taken. */
    byte[] answer(ApplicationLine line, Inbox inbox, Optional<Screen> screen) {
        OptionalLong id = line.findId();
        try {
            String does = line.does();
            if (does.equals("charging-csv")) {
                HistoryPanel history = screen.map(Screen::history).orElseGet(HistoryPanel::none);
                return HeadUnitLines.text(id, "csv", ChargingCsv.write(history.charged()));
            }
            Optional<Input> input = read(does, line);
            if (input.isEmpty()) {
                return HeadUnitLines.refused(
                        id, Refused.UNKNOWN, "do is none of the names that the protocol has", Optional.empty());
            }
            return inbox.offer(input.get())
                    ? HeadUnitLines.taken(id)
                    : HeadUnitLines.refused(
                            id, Refused.BUSY, "the queue is full", Optional.of(texts.text("terminal.busy")));
        } catch (WireFault e) {
            return HeadUnitLines.refused(id, Refused.MALFORMED, e.problem(), Optional.empty());
        } catch (ActionFault e) {
            Refused why = e.sentence().isPresent() ? Refused.TYPED : Refused.MALFORMED;
            return HeadUnitLines.refused(id, why, e.problem(), e.sentence());
        }
    }

    private Optional<Input> read(String does, ApplicationLine line) throws ActionFault {
        if (does.equals("sign-in")) {
            return Optional.of(new Input.SignedIn(ActionReader.readDriver(line.members())));
        }
        Optional<ActionKind> kind = ActionKind.find(does);
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new Input.Touched(reader.read(kind.get(), line.members())));
    }
}
