package io.codriver.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.simulator.cloud.PhoneLink.Phase;
import java.io.IOException;
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

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final InstantSource clock;
    private final Codes codes;
    private final CloudConnection connection;
    private final Map<String, String> vidsByVin = new LinkedHashMap<>();
    private final Map<String, InstantSource> clocks = new LinkedHashMap<>();
    private final Map<String, CarRecord> cars = new LinkedHashMap<>();
    private final Map<String, PhoneLink> links = new LinkedHashMap<>();
    private final Map<String, CarUsers> users = new LinkedHashMap<>();
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Map<UUID, Sent> open = new LinkedHashMap<>();
    private final Waiters waiters = new Waiters();
    private final List<Tap> taps = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();
    private boolean notesResets = true;

    /** Hears every message of the cars, after the cloud has dealt with it, and every command before it goes out. */
    @FunctionalInterface
    public interface Tap {
        /** One message; called on a thread of the connection or of who sends the command, must be short. */
        void message(String topic, byte[] payload);
    }

    /**
     * Hears every message as it passes: one of a car before the cloud deals with it, a command before it goes out. So it
     * hears what was asked before what was answered, which a {@link Tap} may not.
     */
    @FunctionalInterface
    public interface Trace {
        /**
         * One message; called under the cloud's lock, must be short.
         *
         * @param kept whether the broker had kept it for whoever comes later
         */
        void passes(String topic, byte[] payload, boolean kept);
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

    /**
     * Makes a car known: from now on it can be added by its VIN.
     *
     * @param time by which the cloud goes when it speaks to this car; a simulated one may be elsewhere
     */
    public synchronized void register(Vin vin, String vid, InstantSource time) {
        vidsByVin.put(vin.text(), vid);
        clocks.put(vid, time);
    }

    /** The time by which the cloud goes when it speaks to this car. */
    public synchronized InstantSource clock(String vid) {
        return clocks.getOrDefault(vid, clock);
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

    /** Hears what passes between cloud and cars, from now on. */
    public synchronized void trace(Trace trace) {
        traces.add(trace);
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
        send(vid, Command.of("link.offer", data).joining(account));
        return link;
    }

    /** Sends the code that was typed in the app, with the terms that were accepted there. */
    public synchronized CompletableFuture<Answer> commit(PhoneLink link, String code, String locale) {
        change(link.id(), known -> known.in(Phase.CHECKING));
        ObjectNode data =
                CommandWriter.commit(link.id(), code, locale, clock(link.vid()).instant());
        return send(link.vid(), Command.of("link.commit", data).joining(link.account()))
                .answer();
    }

    /** Takes a request back. */
    public synchronized CompletableFuture<Answer> cancel(PhoneLink link) {
        return send(link.vid(), Command.of("link.cancel", CommandWriter.cancel(link.id())))
                .answer();
    }

    /** A name for an invitation that nobody can guess. */
    public synchronized String newInviteId() {
        return codes.inviteId();
    }

    /** A name for a booking. */
    public synchronized String newBookingId() {
        return codes.id().toString();
    }

    /**
     * Sends any command to a car; what it answers is also remembered.
     *
     * @throws IllegalStateException if the car was never heard of
     */
    public synchronized Sent send(String vid, Command command) {
        // Of whatever the car said last: a broker may deliver a retained message after later ones.
        CarUsers known = users.get(vid);
        if (known == null) {
            throw new IllegalStateException("the car was never heard of");
        }
        return send(vid, command, known.epoch());
    }

    /** What was learned of a car's users since its last reset for sale. */
    public synchronized CarUsers users(String vid) {
        return users.getOrDefault(vid, CarUsers.none(""));
    }

    /** What users of a car and the workshop wrote to each other since its last reset for sale. */
    public synchronized Conversation conversation(String vid) {
        return conversations.getOrDefault(vid, Conversation.none(""));
    }

    /** All that is remembered of a car now. */
    public synchronized CarMemory remember(String vid) {
        List<PhoneLink> asked =
                links.values().stream().filter(link -> link.vid().equals(vid)).toList();
        return new CarMemory(vid, car(vid), users(vid), conversation(vid), asked);
    }

    /** Remembers of a car this and nothing else; what it answers to earlier commands is not listened to any more. */
    public synchronized void recall(CarMemory memory) {
        cars.put(memory.vid(), memory.car());
        users.put(memory.vid(), memory.users());
        conversations.put(memory.vid(), memory.conversation());
        open.values().removeIf(sent -> sent.vid().equals(memory.vid()));
        links.values().removeIf(link -> link.vid().equals(memory.vid()));
        memory.links().forEach(link -> links.put(link.id(), link));
    }

    /** Whether a car that reports a reset for sale is told at once that this is known here, as usual, or not at all. */
    public synchronized void noteResets(boolean atOnce) {
        notesResets = atOnce;
    }

    /** Done as soon as the condition holds; it is asked now and after every message. */
    public synchronized CompletableFuture<Void> when(Predicate<Cloud> condition) {
        CompletableFuture<Void> met = waiters.add(condition);
        waiters.wake(this);
        return met;
    }

    @Override
    public void close() {
        connection.close();
    }

    /**
     * Sends the very same message once more, as a broker or a thief may.
     *
     * @return what the car answers to it this time
     */
    public synchronized Sent repeat(Sent before) {
        Sent sent = before.again();
        post(sent);
        return sent;
    }

    private Sent send(String vid, Command command, String epoch) {
        UUID id = codes.id();
        byte[] message = CommandWriter.envelope(
                id, command.type(), vid, epoch, clock(vid).instant(), command.life(), command.data());
        Sent sent = Sent.of(id, vid, command, message);
        post(sent);
        return sent;
    }

    private void post(Sent sent) {
        open.put(sent.id(), sent);
        byte[] message = sent.message();
        Command command = sent.command();
        String topic = "codriver/v1/" + sent.vid() + "/c2v/" + command.type();
        traces.forEach(trace -> trace.passes(topic, message, false));
        taps.forEach(tap -> tap.message(topic, message));
        connection.send(sent.vid(), command.type(), sent.id(), command.life(), message);
    }

    private void receive(String topic, byte[] payload, boolean kept) {
        List<Tap> hearing;
        synchronized (this) {
            traces.forEach(trace -> trace.passes(topic, payload, kept));
            hear(topic, payload, kept);
            waiters.wake(this);
            hearing = List.copyOf(taps);
        }
        hearing.forEach(tap -> tap.message(topic, payload));
    }

    private void hear(String topic, byte[] payload, boolean kept) {
        // codriver/v1/{vid}/v2c/{kind}[/{type or uid}[/{view}]]
        String[] levels = topic.split("/", -1);
        String vid = levels[2];
        try {
            JsonNode message = MAPPER.readTree(payload);
            JsonNode data = message.path("data");
            String epoch = message.path("epoch").asText();
            switch (levels[4]) {
                case "state" -> hearState(vid, levels[5], message, kept);
                case "receipt" -> hearAnswer(epoch, data);
                case "event" -> hearEvent(vid, epoch, levels[5], data);
                case "user" -> learn(vid, epoch, known -> Lessons.from(known, levels[5], levels[6], data));
                default -> Logger.debug("The cloud has no use for {}", topic);
            }
        } catch (IOException e) {
            Logger.warn("A car sent what is not JSON on {}", topic);
        }
    }

    private void hearState(String vid, String state, JsonNode message, boolean kept) {
        AuditMark before = car(vid).audit();
        CarRecord known = car(vid).with(state, message, kept);
        known.audit()
                .fell()
                .filter(lines -> !before.fell().equals(Optional.of(lines)))
                .ifPresent(lines -> Logger.warn(
                        "The record of changes of {} had {} lines and now has {}", vid, before.highest(), lines));
        cars.put(vid, known);
        known.epoch().ifPresent(epoch -> enter(vid, epoch));
    }

    private void hearAnswer(String epoch, JsonNode data) {
        Optional<UUID> id = Answer.text(data, "messageId").map(UUID::fromString);
        Optional<Sent> heard = id.map(open::get);
        if (heard.isEmpty()) {
            return;
        }
        Answer answer = Answer.read(data);
        Command command = heard.get().command();
        change(command.data().path("linkId").asText(), link -> LinkProgress.after(link, command.type(), answer));
        if (answer.isFinal()) {
            open.remove(id.get());
        }
        if (answer.isFinal() && !heard.get().isRepeated()) {
            boolean late = heard.get().answer().isDone();
            learn(heard.get().vid(), epoch, known -> Lessons.from(known, command, answer, late));
            converse(heard.get().vid(), epoch, known -> known.after(command, answer));
        }
        heard.get().hear(answer);
    }

    private void hearEvent(String vid, String epoch, String type, JsonNode data) {
        learn(vid, epoch, known -> Lessons.from(known, type, data));
        converse(vid, epoch, known -> known.heard(type, data));
        switch (type) {
            case "command.result" -> hearAnswer(epoch, data);
            case "link.shown" ->
                change(data.path("linkId").asText(), link -> link.isOver() ? link : link.in(Phase.OPENED));
            case "users.reset.done" -> {
                if (notesResets) {
                    send(vid, CarCommands.resetNoted(), epoch);
                }
            }
            default -> Logger.debug("The cloud takes note of {}", type);
        }
    }

    private void learn(String vid, String epoch, UnaryOperator<CarUsers> lesson) {
        enter(vid, epoch);
        users.computeIfPresent(vid, (car, known) -> lesson.apply(known));
    }

    private void converse(String vid, String epoch, UnaryOperator<Conversation> lesson) {
        conversations.compute(
                vid,
                (car, known) ->
                        lesson.apply(known != null && known.epoch().equals(epoch) ? known : Conversation.none(epoch)));
    }

    /** With the first that a car says in a new epoch, all that was known of its users is forgotten. */
    private void enter(String vid, String epoch) {
        CarUsers known = users.computeIfAbsent(vid, car -> CarUsers.none(epoch));
        if (!known.epoch().equals(epoch)) {
            links.values().removeIf(link -> link.vid().equals(vid));
            users.put(vid, CarUsers.none(epoch));
        }
    }

    private void change(String linkId, UnaryOperator<PhoneLink> change) {
        links.computeIfPresent(linkId, (id, link) -> change.apply(link));
    }
}
