package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.answer.Reason;
import java.time.Duration;

/**
 * A request that ended without a link.
 *
 * @param linkId which
 * @param why what a late code for it is told
 * @param at when, by the steady clock: a moved wall clock frees nobody
 */
public record Ended(LinkId linkId, Reason why, Duration at) {}
