package io.codriver.agent.domain.sale;

import io.codriver.agent.domain.answer.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A reset was carried out. It says nothing about anybody.
 *
 * @param at when, by the wall clock
 * @param askedBy the message that had asked for it, if one had
 * @param erased whether it is known that no byte of what was before is left in any file
 * @param tellAgain when the cloud is told once more, by the steady clock
 */
public record ResetReport(Instant at, Optional<MessageId> askedBy, boolean erased, Duration tellAgain) {}
