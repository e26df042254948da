package io.codriver.agent.app;

import io.codriver.agent.app.port.HeadUnit;
import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.domain.Screen;
import org.jspecify.annotations.Nullable;

/** A head unit that shows the test what it is told to show; the power may go before it does. */
final class Glass implements HeadUnit {

    private final Fuse fuse;
    private @Nullable Screen shown;

    Glass(Fuse fuse) {
        this.fuse = fuse;
    }

    @Override
    public void start(Inbox inbox) {}

    @Override
    public void show(Screen screen) {
        fuse.pass("before the screen");
        shown = screen;
    }

    @Override
    public void close() {}

    /** What is shown now. */
    Screen require() {
        if (shown == null) {
            throw new IllegalStateException("nothing is shown");
        }
        return shown;
    }
}
