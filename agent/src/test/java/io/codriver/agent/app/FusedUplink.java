package io.codriver.agent.app;

import io.codriver.agent.app.port.Delivery;
import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.app.port.Outgoing;
import io.codriver.agent.app.port.Uplink;
import java.time.Duration;
import java.util.Optional;

/** An uplink before and after each call of which the power may go. */
record FusedUplink(Uplink uplink, Fuse fuse) implements Uplink {

    @Override
    public void start(long firstBdSeq, Inbox inbox) {
        uplink.start(firstBdSeq, inbox);
    }

    @Override
    public void send(Outgoing message) {
        fuse.pass("before a message is sent");
        uplink.send(message);
        fuse.pass("after a message was sent");
    }

    @Override
    public void acknowledge(Delivery.Handle delivery) {
        fuse.pass("before the acknowledgement");
        uplink.acknowledge(delivery);
        fuse.pass("after the acknowledgement");
    }

    @Override
    public void reconnect() {
        uplink.reconnect();
    }

    @Override
    public void tryNow() {
        uplink.tryNow();
    }

    @Override
    public Optional<String> findTrouble() {
        return uplink.findTrouble();
    }

    @Override
    public void stop(Outgoing farewell, Duration longest) {
        uplink.stop(farewell, longest);
    }
}
