package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.roster.Consent;

/**
 * The cloud hands on the code that was typed in the app, and the terms that were accepted there.
 *
 * @param linkId which request
 * @param code the code as typed
 * @param consent the terms accepted in the app
 */
public record Commit(LinkId linkId, SecurityCode code, Consent consent) {}
