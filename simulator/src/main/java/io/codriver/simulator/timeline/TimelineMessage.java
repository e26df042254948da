package io.codriver.simulator.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One message between cloud and car, without its secrets.
 *
 * @param number of the message; grows by one for ever, also when the oldest are forgotten
 * @param at when it was sent to the car, or came from it
 * @param kind what it is, by its topic
 * @param car whose topic it is on
 * @param topic the rest of the topic
 * @param id of the message itself, if it has one
 * @param answers the id of the command that it answers
 * @param answersTopic the topic of that command, as {@code topic} has it, if it is known
 * @param type as the message says it
 * @param size in bytes, as it was sent
 * @param delay how long it was on its way from the car, by the clocks of both; below zero if the car's clock is ahead
 * @param afterCommand how long after its command the answer came
 * @param kept whether the broker had kept it for whoever comes later
 * @param content what could be read of it
 */
public record TimelineMessage(
        long number,
        Instant at,
        Kind kind,
        String car,
        String topic,
        Optional<String> id,
        Optional<String> answers,
        Optional<String> answersTopic,
        Optional<String> type,
        int size,
        Optional<Duration> delay,
        Optional<Duration> afterCommand,
        boolean kept,
        Content content) {

    /** The two ways that a message can go. */
    public enum Direction {
        TO_CAR,
        FROM_CAR
    }

    /** What a message is. */
    public enum Kind {
        COMMAND,
        RECEIPT,
        EVENT,
        STATE,
        VIEW,
        OTHER;

        /** Which way it goes. */
        public Direction direction() {
            return this == COMMAND ? Direction.TO_CAR : Direction.FROM_CAR;
        }
    }

    /** How much of a message is kept. */
    public enum Form {
        /** All of it, as JSON. */
        WHOLE,
        /** The beginning of its JSON: it is too long. */
        CUT,
        /** Nothing: it is not a JSON object, and so nobody knows where in it a secret is. */
        NOT_JSON
    }

    /**
     * What is kept of a message, masked.
     *
     * @param text JSON without line breaks, or its beginning; empty if it is not JSON
     */
    public record Content(Form form, String text) {}
}
