package io.codriver.agent.app;

import io.codriver.agent.app.port.Anchor;
import io.codriver.agent.app.port.HeadUnit;
import io.codriver.agent.app.port.Randomness;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.app.port.Timekeeper;
import io.codriver.agent.app.port.Uplink;
import io.codriver.agent.app.port.Vehicle;
import io.codriver.agent.domain.linking.SlowHash;

/** What the core asks of the world. */
public record World(
        Store store,
        Uplink uplink,
        HeadUnit headUnit,
        Vehicle vehicle,
        Anchor anchor,
        Clocks clocks,
        Timekeeper time,
        Randomness randomness,
        SlowHash slowHash) {}
