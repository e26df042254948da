package io.codriver.agent.app.port;

import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.time.Deadline;
import java.time.Duration;

/**
 * A message that has been decided, and the answer that it got.
 *
 * @param id its name
 * @param hash the SHA-256 of its bytes, to tell a second delivery from a second message of the same name
 * @param receipt the answer, as it was sent
 * @param at when, by the steady clock
 * @param until while one of both clocks has not come so far, the same message could still be accepted
 */
public record Answered(MessageId id, Bytes hash, Bytes receipt, Duration at, Deadline until) {}
