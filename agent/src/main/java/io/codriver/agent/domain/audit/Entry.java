package io.codriver.agent.domain.audit;

import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Status;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the record, before it is chained to the one before. It holds no name, no account and no code.
 *
 * @param at when, by the wall clock
 * @param who who did it: USER and a token that only this car can make and only in this epoch, or what else it was
 * @param what the message, the touch or the time that did it, in the words of the contract
 * @param status what the answer was
 * @param reason why not
 */
public record Entry(Instant at, String who, String what, Status status, Optional<Reason> reason) {}
