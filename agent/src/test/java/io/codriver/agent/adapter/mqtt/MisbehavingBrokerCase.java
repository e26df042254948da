package io.codriver.agent.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.app.port.RecordingInbox;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** One uplink and one broker that does as a test says; both end with the test. */
abstract class MisbehavingBrokerCase {

    final RecordingInbox inbox = new RecordingInbox();
    private @Nullable ScriptedBroker broker;
    private @Nullable PahoUplink uplink;

    @AfterEach
    void leavesNoThreadBehind() throws IOException {
        if (broker != null) {
            broker.close();
        }
        if (uplink != null) {
            Uplinks.stop(uplink);
        }
        assertEquals(Set.of(), Uplinks.threadsLeft());
    }

    ScriptedBroker broker(ScriptedBroker.Script script) throws IOException {
        ScriptedBroker started = new ScriptedBroker(script);
        broker = started;
        return started;
    }

    PahoUplink start(ScriptedBroker to, QuickWaiting waiting) {
        return start(to, waiting, Optional::empty);
    }

    /** @param obstacle why the uplink should not try now */
    PahoUplink start(ScriptedBroker to, QuickWaiting waiting, Supplier<Optional<String>> obstacle) {
        PahoUplink started = Uplinks.uplink(Uplinks.settings(to.port()), obstacle, waiting);
        uplink = started;
        started.start(1, inbox);
        return started;
    }
}
