package io.codriver.agent.adapter.viss;

import io.codriver.agent.adapter.viss.Happening.Opened;
import io.codriver.agent.adapter.viss.Happening.Over;
import io.codriver.agent.adapter.viss.Happening.Said;
import io.codriver.agent.domain.vehicle.Signal;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Asks a server once for every signal that the agent knows, and sets nothing. For one thread, which waits. */
public final class VissProbe {

    private static final long ATTEMPT = 1;

    private final Connector connector;
    private final Duration longest;
    private final LongSupplier clock;
    private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();

    /**
     * What came of it.
     *
     * @param trouble why the server could not be asked, as part of a sentence
     * @param missing paths of the signals that it does not offer, each with its word for that
     */
    public record Result(Optional<String> trouble, Map<String, String> missing) {
        public Result {
            missing = Map.copyOf(missing);
        }
    }

    /**
     * One for this way.
     *
     * @param longest for all of it
     * @param clock nanoseconds of a clock that nobody sets
     */
    public VissProbe(Connector connector, Duration longest, LongSupplier clock) {
        this.connector = connector;
        this.longest = longest;
        this.clock = clock;
    }

    /** Asks. */
    public Result ask() throws InterruptedException {
        long end = clock.getAsLong() + longest.toNanos();
        connector.connect(ATTEMPT, happenings::add);
        try {
            Happening first = next(end);
            if (first instanceof Opened opened) {
                return ask(opened.socket(), end);
            }
            return failed(first);
        } finally {
            connector.end();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // A request that could not be sent has no answer.
    private Result ask(WebSocket socket, long end) throws InterruptedException {
        Map<Signal, Refusal> missing = new EnumMap<>(Signal.class);
        try {
            for (Signal signal : Signal.values()) {
                String id = signal.name();
                socket.sendText(connector.messages().get(id, signal), true);
                socket.request(1);
                Happening heard = next(end);
                while (heard instanceof Happening.OnLine && !(heard instanceof Over) && !isAnswer(heard, id)) {
                    socket.request(1);
                    heard = next(end);
                }
                if (!(heard instanceof Said said) || !(Messages.read(said.text()) instanceof Heard.Answer answer)) {
                    return failed(heard);
                }
                if (answer.refusal().filter(Refusal::isOfToken).isPresent()) {
                    return failed(new Over(
                            ATTEMPT,
                            "the server does not take the token: "
                                    + answer.refusal().get()));
                }
                answer.refusal().filter(why -> !why.isOfMissingValue()).ifPresent(why -> missing.put(signal, why));
            }
        } finally {
            socket.abort();
        }
        Map<String, String> paths = new TreeMap<>();
        missing.forEach((signal, why) -> paths.put(signal.path(), why.toString()));
        return new Result(Optional.empty(), paths);
    }

    private static boolean isAnswer(Happening heard, String id) {
        return heard instanceof Said said
                && Messages.read(said.text()) instanceof Heard.Answer answer
                && answer.requestId().equals(id);
    }

    /** What happens next; that it is too late if nothing does. */
    private Happening next(long end) throws InterruptedException {
        long left = Math.max(0, end - clock.getAsLong());
        Happening next = happenings.poll(left, TimeUnit.NANOSECONDS);
        return next == null ? new Over(ATTEMPT, "the server did not answer in time") : next;
    }

    private static Result failed(Happening why) {
        String words = why instanceof Over over ? over.why() : "the server said something else than was asked";
        return new Result(Optional.of(words), Map.of());
    }
}
