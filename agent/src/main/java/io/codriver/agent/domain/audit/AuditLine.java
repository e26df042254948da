package io.codriver.agent.domain.audit;

/**
 * One line of the record, as it is stored; it may be anything until it was held against the chain.
 *
 * @param number its number, from 1
 * @param text what it says
 * @param hash over it and everything before it
 */
public record AuditLine(long number, String text, String hash) {}
