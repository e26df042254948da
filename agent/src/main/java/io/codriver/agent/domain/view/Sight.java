package io.codriver.agent.domain.view;

import io.codriver.agent.domain.roster.Uid;

/**
 * What one user is allowed to see of the car now. It is said at once or not at all: kept for later, it would be said
 * after somebody in the car has stopped it.
 *
 * @param to who sees it
 * @param view what
 */
public record Sight(Uid to, View view) {}
