package io.codriver.agent.app.port;

import io.codriver.agent.domain.linking.Linking;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.time.Moment;

/**
 * What the store holds.
 *
 * @param epoch the epoch
 * @param linking users, requests and announcements
 * @param last both clocks at the last transaction
 * @param starts how often the agent has started
 * @param lastSeq the highest place ever given in the outbox; 0 if none
 */
public record Saved(Epoch epoch, Linking linking, Moment last, long starts, long lastSeq) {}
