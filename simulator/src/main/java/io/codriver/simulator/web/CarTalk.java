package io.codriver.simulator.web;

import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.Sent;
import io.codriver.simulator.cloud.Vin;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends what a page wants of a car and waits a moment for the answer. What somebody in the car has to decide is
 * remembered with its end, for the page that asked. Its lock guards what is remembered.
 */
final class CarTalk {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 100;

    private final SimulatedWorld world;
    private final PageTexts texts;
    private final Map<String, Sent> asked = new LinkedHashMap<>();

    CarTalk(SimulatedWorld world, PageTexts texts) {
        this.world = world;
        this.texts = texts;
    }

    /** The car with the VIN that a page sent. */
    String requireCar(JsonBody body) throws RequestRefused {
        Vin vin;
        try {
            vin = Vin.of(body.text("vin"));
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(RequestRefused.UNPROCESSABLE, String.valueOf(e.getMessage()));
        }
        return world.cloud()
                .findCar(vin)
                .orElseThrow(() -> new RequestRefused(HttpURLConnection.HTTP_NOT_FOUND, texts.text("phone.noSuchCar")));
    }

    /** The account that a page named. */
    Account requireAccount(JsonBody body) throws RequestRefused {
        return Accounts.named(body.text("name"))
                .orElseThrow(() -> new RequestRefused(RequestRefused.UNPROCESSABLE, texts.text("phone.noName")));
    }

    /** Refuses while the car cannot be reached. */
    void requireReady(String vid) throws RequestRefused {
        if (!world.cloud().car(vid).isReady()) {
            throw new RequestRefused(HttpURLConnection.HTTP_CONFLICT, texts.text("phone.carAway"));
        }
    }

    /** What the car answers at first. */
    Answer ask(String vid, Command command) throws RequestRefused {
        requireReady(vid);
        return answer(world.cloud().send(vid, command));
    }

    /**
     * The same for what somebody in the car decides later.
     *
     * @param who under which name {@link #findAsked} finds it again
     */
    Answer ask(String vid, Command command, String who) throws RequestRefused {
        requireReady(vid);
        Sent sent;
        // The answer makes every page look again: by then it must be found.
        synchronized (this) {
            sent = world.cloud().send(vid, command);
            asked.put(who, sent);
            if (asked.size() > MOST) {
                asked.remove(asked.keySet().iterator().next());
            }
        }
        return answer(sent);
    }

    /** How what was asked last stands: the end if it has come, else what the car answered at first, if it has. */
    synchronized Optional<Answer> findAsked(String who) {
        return Optional.ofNullable(asked.get(who))
                .flatMap(sent -> findDone(sent.end()).or(() -> findDone(sent.answer())));
    }

    private static Optional<Answer> findDone(CompletableFuture<Answer> future) {
        return future.isDone() ? Optional.of(future.join()) : Optional.empty();
    }

    private Answer answer(Sent sent) throws RequestRefused {
        try {
            return sent.answer().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silence();
        } catch (ExecutionException | TimeoutException e) {
            throw silence();
        }
    }

    private RequestRefused silence() {
        return new RequestRefused(HttpURLConnection.HTTP_GATEWAY_TIMEOUT, texts.text("phone.noAnswer"));
    }
}
