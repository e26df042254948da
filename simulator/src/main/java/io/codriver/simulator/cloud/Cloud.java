package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.simulator.cloud.PhoneLink.Phase;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.tinylog.Logger;

/**
 * The cloud: it knows cars by VIN, offers and commits links for its accounts, and hears what the cars say. Everything
 * goes through the broker. Its lock guards all of its fields; futures are completed while it is held, so what depends on
 * them must be short.
 */
public final class Cloud implements AutoCloseable {

    private static final Duration OFFER_LIFE = Duration.ofHours(3);
    private static final Duration COMMIT_LIFE = Duration.ofMinutes(5);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final InstantSource clock;
    private final Codes codes;
    private final CloudConnection connection;
    private final Map<String, String> vidsByVin = new LinkedHashMap<>();
    private final Map<String, CarRecord> cars = new LinkedHashMap<>();
    private final Map<String, PhoneLink> links = new LinkedHashMap<>();
    private final Map<UUID, Sent> sent = new LinkedHashMap<>();
    private final List<Waiter> waiters = new ArrayList<>();
    private final List<Tap> taps = new ArrayList<>();

    /** A command on its way, and the link that it belongs to. */
    private record Sent(String linkId, String type, CompletableFuture<Answer> answer) {}

    /** Somebody who waits until something is so. */
    private record Waiter(Predicate<Cloud> condition, CompletableFuture<Void> met) {}

    /** Hears every message of the cars, after the cloud has dealt with it, and every command before it goes out. */
    @FunctionalInterface
    public interface Tap {
        /** One message; called on a thread of the connection or of who sends the command, must be short. */
        void message(String topic, byte[] payload);
    }

    private Cloud(CloudSettings settings, InstantSource clock, Codes codes) {
        this.clock = clock;
        this.codes = codes;
        this.connection = CloudConnection.open(settings, this::receive);
    }

    /** A cloud that is connected. */
    public static Cloud open(CloudSettings settings, InstantSource clock, Codes codes) {
        return new Cloud(settings, clock, codes);
    }

    /** Makes a car known: from now on it can be added by its VIN. */
    public synchronized void register(Vin vin, String vid) {
        vidsByVin.put(vin.text(), vid);
    }

    /** The car with this VIN, if it was made known. */
    public synchronized Optional<String> findCar(Vin vin) {
        return Optional.ofNullable(vidsByVin.get(vin.text()));
    }

    /** What is known of a car. */
    public synchronized CarRecord car(String vid) {
        return cars.getOrDefault(vid, CarRecord.unknown());
    }

    /** A request of the app. */
    public synchronized Optional<PhoneLink> findLink(String id) {
        return Optional.ofNullable(links.get(id));
    }

    /** Hears what goes to the cars and comes from them, from now on. */
    public synchronized void tap(Tap tap) {
        taps.add(tap);
    }

    /**
     * Asks a car to link an account.
     *
     * @param ceremony one of the car's, by its name in the contract
     * @throws IllegalStateException if the car was never heard of
     */
    public synchronized PhoneLink offer(String vid, Account account, String role, String ceremony) {
        Optional<String> code = ceremony.equals("DISPLAY_VEHICLE_CODE") ? Optional.empty() : Optional.of(codes.code());
        String id = codes.id().toString();
        PhoneLink link = new PhoneLink(id, vid, account, role, ceremony, code, Phase.ASKED, Optional.empty());
        ObjectNode data = CommandWriter.offer(link, link.showsCode() ? code.map(codes::hash) : Optional.empty());
        links.put(id, link);
        send(vid, "link.offer", id, OFFER_LIFE, data);
        return link;
    }

    /** Sends the code that was typed in the app, with the terms that were accepted there. */
    public synchronized CompletableFuture<Answer> commit(PhoneLink link, String code, String locale) {
        change(link.id(), known -> known.in(Phase.CHECKING));
        return send(
                        link.vid(),
                        "link.commit",
                        link.id(),
                        COMMIT_LIFE,
                        CommandWriter.commit(link.id(), code, locale, clock.instant()))
                .answer();
    }

    /** Takes a request back. */
    public synchronized CompletableFuture<Answer> cancel(PhoneLink link) {
        return send(link.vid(), "link.cancel", link.id(), OFFER_LIFE, CommandWriter.cancel(link.id()))
                .answer();
    }

    /** Done as soon as the condition holds; it is asked now and after every message. */
    public synchronized CompletableFuture<Void> when(Predicate<Cloud> condition) {
        Waiter waiter = new Waiter(condition, new CompletableFuture<>());
        waiters.add(waiter);
        wake();
        return waiter.met();
    }

    @Override
    public void close() {
        connection.close();
    }

    private Sent send(String vid, String type, String linkId, Duration life, ObjectNode data) {
        String epoch = car(vid).epoch().orElseThrow(() -> new IllegalStateException("the car was never heard of"));
        UUID id = codes.id();
        Sent one = new Sent(linkId, type, new CompletableFuture<>());
        sent.put(id, one);
        byte[] command = CommandWriter.envelope(id, type, vid, epoch, clock.instant(), life, data);
        taps.forEach(tap -> tap.message("codriver/v1/" + vid + "/c2v/" + type, command));
        connection.send(vid, type, id, life, command);
        return one;
    }

    private void receive(String topic, byte[] payload) {
        List<Tap> hearing;
        synchronized (this) {
            hear(topic, payload);
            wake();
            hearing = List.copyOf(taps);
        }
        hearing.forEach(tap -> tap.message(topic, payload));
    }

    private void hear(String topic, byte[] payload) {
        // codriver/v1/{vid}/v2c/{kind}[/{type}]
        String[] levels = topic.split("/", -1);
        try {
            JsonNode message = MAPPER.readTree(payload);
            switch (levels[4]) {
                case "state" ->
                    cars.merge(
                            levels[2],
                            CarRecord.unknown().with(levels[5], message),
                            (known, first) -> known.with(levels[5], message));
                case "receipt" -> hearAnswer(message.path("data"));
                case "event" -> hearEvent(levels[5], message.path("data"));
                default -> Logger.debug("The cloud has no use for {}", topic);
            }
        } catch (IOException e) {
            Logger.warn("A car sent what is not JSON on {}", topic);
        }
    }

    private void hearAnswer(JsonNode data) {
        Optional<Sent> command = Answer.text(data, "messageId").map(id -> sent.get(UUID.fromString(id)));
        if (command.isEmpty()) {
            return;
        }
        Answer answer = Answer.read(data);
        change(
                command.get().linkId(),
                link -> LinkProgress.after(link, command.get().type(), answer));
        command.get().answer().complete(answer);
    }

    private void hearEvent(String type, JsonNode data) {
        if (type.equals("command.result")) {
            hearAnswer(data);
        } else if (type.equals("link.shown")) {
            change(data.path("linkId").asText(), link -> link.isOver() ? link : link.in(Phase.OPENED));
        }
    }

    private void change(String linkId, UnaryOperator<PhoneLink> change) {
        links.computeIfPresent(linkId, (id, link) -> change.apply(link));
    }

    private void wake() {
        waiters.removeIf(waiter -> {
            boolean met = waiter.condition().test(this);
            if (met) {
                waiter.met().complete(null);
            }
            return met;
        });
    }
}
