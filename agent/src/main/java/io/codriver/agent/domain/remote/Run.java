package io.codriver.agent.domain.remote;

import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.time.Deadline;
import java.util.Optional;

/**
 * A service that the car was told to do and that has not ended. That it was told is on disk before it is told.
 *
 * @param askedBy the message that asked; also the name of the actuation
 * @param user who asked; nobody once that account is off the list
 * @param order what
 * @param until when the car's answer comes too late
 */
public record Run(MessageId askedBy, Optional<Uid> user, Order order, Deadline until) {}
