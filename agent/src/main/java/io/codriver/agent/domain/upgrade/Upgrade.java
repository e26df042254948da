package io.codriver.agent.domain.upgrade;

import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.time.Deadline;
import java.util.Optional;

/**
 * Something that was booked for this car.
 *
 * @param capability what
 * @param until when the booking ends, if it does
 * @param activated whether somebody has activated it in the car
 */
public record Upgrade(Capability capability, Optional<Deadline> until, boolean activated) {}
