package io.codriver.agent.app.port;

import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.time.Moment;

/**
 * What the store holds.
 *
 * @param kept what the rules know
 * @param last both clocks at the last transaction
 * @param starts how often the agent has started
 * @param lastSeq the highest place ever given in the outbox; 0 if none
 */
public record Saved(Kept kept, Moment last, long starts, long lastSeq) {}
