package io.codriver.agent.adapter.viss;

import java.util.List;
import java.util.Optional;

/** A message of the server. */
sealed interface Heard {

    /**
     * It answers a request.
     *
     * @param requestId the request's name; whether there was one is for the reader to say
     * @param refusal why not, if not
     * @param points what signals are said to be
     */
    record Answer(String requestId, Optional<Refusal> refusal, List<Point> points) implements Heard {
        public Answer {
            points = List.copyOf(points);
        }
    }

    /** What was subscribed has changed. */
    record News(List<Point> points) implements Heard {
        public News {
            points = List.copyOf(points);
        }
    }

    /** Nothing that means anything here. */
    record Noise() implements Heard {}
}
