package io.codriver.agent.domain.roster;

import java.time.Instant;

/**
 * That a person accepted the terms and conditions.
 *
 * @param version the version of the terms, 1 to 32 characters
 * @param locale the language in which they were read, a BCP 47 tag
 * @param acceptedAt when, by the clock of the place where it was said
 */
public record Consent(String version, String locale, Instant acceptedAt) {}
