package io.codriver.agent.adapter.mqtt;

import java.util.Map;
import java.util.Set;

/** The MQTT 5 reason codes (OASIS standard, 2.4) in words. Pure. */
final class ReasonCodes {

    /** From here on a code means that something failed. */
    static final int FIRST_FAILURE = 0x80;

    static final int NOT_AUTHORIZED = 0x87;
    static final int SESSION_TAKEN_OVER = 0x8E;

    /** They do not go away by trying again: someone has to change the broker or the car's certificate. */
    private static final Set<Integer> NEEDS_PEOPLE = Set.of(0x84, 0x85, 0x86, NOT_AUTHORIZED, 0x8A, 0x8C);

    private static final Map<Integer, String> SENTENCES = Map.ofEntries(
            Map.entry(0x80, "the broker failed and does not say why"),
            Map.entry(0x81, "the broker could not read what the car sent"),
            Map.entry(0x82, "the broker says that the car broke the protocol"),
            Map.entry(0x83, "the broker could not do what the car asked, for a reason of its own"),
            Map.entry(0x84, "the broker does not speak MQTT 5"),
            Map.entry(0x85, "the broker does not accept the car's name; it must be the one in the certificate"),
            Map.entry(0x86, "the broker does not accept a user name or password"),
            Map.entry(NOT_AUTHORIZED, "the broker does not allow it; check its rules for this car"),
            Map.entry(0x88, "the broker is not available"),
            Map.entry(0x89, "the broker is busy"),
            Map.entry(0x8A, "the broker has banned this car, as it does when its certificate was revoked"),
            Map.entry(0x8B, "the broker is shutting down"),
            Map.entry(0x8C, "the broker wants another way to prove the car's identity"),
            Map.entry(0x8D, "the broker heard nothing from the car for too long"),
            Map.entry(SESSION_TAKEN_OVER, "another client took the session with this car's name"),
            Map.entry(0x8F, "the broker does not accept the topic filter"),
            Map.entry(0x90, "the broker does not accept the topic"),
            Map.entry(0x91, "the number of a packet was already in use"),
            Map.entry(0x92, "the broker does not know the number of a packet"),
            Map.entry(0x93, "the car sent more at once than the broker takes"),
            Map.entry(0x94, "the broker does not know a topic's short name"),
            Map.entry(0x95, "a packet was larger than the broker takes"),
            Map.entry(0x96, "the car sends too often"),
            Map.entry(0x97, "a limit of the broker is reached"),
            Map.entry(0x98, "an administrator of the broker ended the connection"),
            Map.entry(0x99, "the broker does not accept the content"),
            Map.entry(0x9A, "the broker keeps no retained messages"),
            Map.entry(0x9B, "the broker does not take QoS 1"),
            Map.entry(0x9C, "the broker asks to use another server for a while"),
            Map.entry(0x9D, "the broker has moved; change its address in the configuration"),
            Map.entry(0x9E, "the broker has no shared subscriptions"),
            Map.entry(0x9F, "the broker gets too many connections"),
            Map.entry(0xA0, "the longest connect time is over"),
            Map.entry(0xA1, "the broker has no subscription identifiers"),
            Map.entry(0xA2, "the broker has no subscriptions with wildcards"));

    private ReasonCodes() {}

    /** Whether the code says that something failed. */
    static boolean isFailure(int code) {
        return code >= FIRST_FAILURE && code <= 0xFF;
    }

    /** Whether trying again soon is of no use. */
    static boolean needsPeople(int code) {
        return NEEDS_PEOPLE.contains(code);
    }

    /** What the code means, with the code, as part of a sentence; any number is accepted. */
    static String sentence(int code) {
        String meaning = SENTENCES.getOrDefault(code, "the broker gave a reason that MQTT 5 does not know");
        return "%s (0x%02X)".formatted(meaning, code);
    }
}
