package io.codriver.agent.boot;

import io.codriver.agent.app.port.HeadUnit;
import io.codriver.agent.app.port.Inbox;
import io.codriver.agent.domain.Screen;

/** A car without a screen: nothing is shown, and no code can be typed or read, so nobody can link an account there. */
final class NoHeadUnit implements HeadUnit {

    @Override
    public void start(Inbox inbox) {}

    @Override
    public void show(Screen screen) {}

    @Override
    public void close() {}
}
