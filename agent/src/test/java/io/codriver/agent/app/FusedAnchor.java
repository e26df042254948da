package io.codriver.agent.app;

import io.codriver.agent.app.port.Anchor;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.domain.audit.Head;
import java.util.Optional;

/** An anchor before and after each writing of which the power may go. */
record FusedAnchor(Anchor anchor, Fuse fuse) implements Anchor {

    @Override
    public Optional<Head> find() {
        return anchor.find();
    }

    @Override
    public void write(Head head) throws Fault {
        fuse.pass("before the anchor is written");
        anchor.write(head);
        fuse.pass("after the anchor was written");
    }
}
