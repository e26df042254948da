package io.codriver.agent.adapter.viss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.domain.vehicle.Actuation;
import io.codriver.agent.domain.vehicle.Signal;
import io.codriver.agent.domain.vehicle.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DialogueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Value LOCKED = new Value.Truth(true);

    private final List<JsonNode> sent = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final Reported reported = new Reported();
    private final Dialogue dialogue =
            new Dialogue(new Messages(Optional.empty()), reported, text -> sent.add(json(text)), inputs::add, PATIENCE);
    private long now;

    @Test
    void subscribesAndAsksForEverySignalThatIsReadOneAfterTheOther() {
        Set<Signal> subscribed = EnumSet.noneOf(Signal.class);
        dialogue.begin(now);
        while (!dialogue.isComplete()) {
            JsonNode request = last();
            assertEquals(
                    subscribed.size() * 2 + (request.path("action").asText().equals("get") ? 0 : 1), sent.size());
            if (request.path("action").asText().equals("subscribe")) {
                subscribed.add(Signal.find(request.path("path").asText()).orElseThrow());
            }
            good(request);
        }
        assertEquals(EnumSet.complementOf(EnumSet.copyOf(Dialogue.ONLY_SET)), subscribed);
        assertEquals(Optional.empty(), dialogue.left(now));
    }

    @Test
    void doesNotAskForWhatTheServerDoesNotOfferAndSaysSo() {
        dialogue.begin(now);
        refuse(last(), 404, "invalid_path");
        assertEquals("subscribe", last().path("action").asText());
        finish();
        assertEquals(Map.of(Signal.IGNITION, new Refusal(404, "invalid_path")), dialogue.refused());
    }

    @Test
    void holdsNothingAgainstASignalThatHasNoValueYet() {
        dialogue.begin(now);
        good(last());
        refuse(last(), 404, "unavailable_data");
        finish();
        assertEquals(Map.of(), dialogue.refused());
    }

    @Test
    void believesASubscriptionMoreThanTheAnswerThatComesAfterIt() {
        dialogue.begin(now);
        good(last());
        news(Signal.IGNITION, "ON");
        say("{\"action\":\"get\",\"requestId\":\"" + last().path("requestId").asText() + "\",\"data\":{\"path\":\""
                + Signal.IGNITION.path() + "\",\"dp\":{\"value\":\"OFF\"}}}");
        assertTrue(reported.shows(Signal.IGNITION, new Value.Word("ON")));
    }

    @Test
    void givesAServerUpThatDoesNotTakeTheToken() {
        dialogue.begin(now);
        refuse(last(), 401, "token_expired");
        assertEquals(Optional.of("the server does not take the token: 401 token_expired"), dialogue.trouble());
    }

    @Test
    void givesAServerUpThatDoesNotAnswer() {
        long begun = now;
        dialogue.begin(begun);
        say("{\"action\":\"subscribe\",\"requestId\":\"99\"}");
        dialogue.pass(begun + PATIENCE.toNanos() - 1);
        assertEquals(Optional.empty(), dialogue.trouble());
        dialogue.pass(begun + PATIENCE.toNanos());
        assertTrue(dialogue.trouble().isPresent());
    }

    @Test
    void saysThatItIsDoneOnceAllTargetsAreTakenAndShown() {
        begun(Signal.TRUNK_LOCKED, Signal.FRONT_DRIVER_LOCKED);
        Actuation lock = lock(Signal.TRUNK_LOCKED, Signal.FRONT_DRIVER_LOCKED);
        dialogue.actuate(lock, now);
        List<JsonNode> sets = List.copyOf(sent.subList(sent.size() - 2, sent.size()));
        good(sets.get(0));
        news(Signal.TRUNK_LOCKED, "true");
        news(Signal.FRONT_DRIVER_LOCKED, "true");
        assertEquals(List.of(), inputs);
        good(sets.get(1));
        assertEquals(List.of(new Input.Acted(lock.id(), true)), inputs);
    }

    @Test
    void doesNotTakeATargetThatWasTakenForOneThatWasMet() {
        begun(Signal.TRUNK_LOCKED);
        dialogue.actuate(lock(Signal.TRUNK_LOCKED), now);
        good(last());
        dialogue.pass(now + Duration.ofMinutes(2).toNanos());
        news(Signal.TRUNK_LOCKED, "true");
        assertEquals(List.of(), inputs);
    }

    @Test
    void isDoneWhenItWasTakenWhereNoSignalShowsIt() {
        finishFromStart();
        Actuation horn = new Actuation(UUID.randomUUID(), Map.of(Signal.HORN_PULSE, new Value.Amount(2)));
        dialogue.actuate(horn, now);
        good(last());
        assertEquals(List.of(new Input.Acted(horn.id(), true)), inputs);
    }

    @Test
    void saysThatItCouldNotWhenOneTargetWasRefusedAndSaysItOnce() {
        begun(Signal.TRUNK_LOCKED, Signal.FRONT_DRIVER_LOCKED);
        Actuation lock = lock(Signal.TRUNK_LOCKED, Signal.FRONT_DRIVER_LOCKED);
        dialogue.actuate(lock, now);
        List<JsonNode> sets = List.copyOf(sent.subList(sent.size() - 2, sent.size()));
        refuse(sets.get(1), 401, "read_only");
        refuse(sets.get(0), 503, "service_unavailable");
        assertEquals(List.of(new Input.Acted(lock.id(), false)), inputs);
        assertEquals(Optional.empty(), dialogue.trouble());
    }

    @Test
    void saysNothingWhenNoAnswerComesAndTellsTheCarOnce() {
        begun(Signal.TRUNK_LOCKED);
        dialogue.actuate(lock(Signal.TRUNK_LOCKED), now);
        JsonNode set = last();
        int before = sent.size();
        dialogue.pass(now + PATIENCE.toNanos());
        good(set);
        news(Signal.TRUNK_LOCKED, "true");
        assertEquals(List.of(), inputs);
        assertEquals(before, sent.size());
    }

    @Test
    void opensNoMoreRequestsThanItCanBear() {
        begun(Signal.TRUNK_LOCKED);
        int before = sent.size();
        for (int i = 0; i < 100; i++) {
            dialogue.actuate(lock(Signal.TRUNK_LOCKED), now);
        }
        assertEquals(16, sent.size() - before);
        assertEquals(84, inputs.size());
        assertEquals(Optional.of(PATIENCE.toNanos()), dialogue.left(now));
    }

    @Test
    void asksForEverythingAnewOnTheNextConnection() {
        finishFromStart();
        List<JsonNode> first = List.copyOf(sent);
        sent.clear();
        Dialogue next = new Dialogue(
                new Messages(Optional.empty()), reported, text -> sent.add(json(text)), inputs::add, PATIENCE);
        next.begin(now);
        assertEquals(first.get(0), sent.get(0));
        assertFalse(next.isComplete());
    }

    /** All is asked for, and these say no. */
    private void begun(Signal... unlocked) {
        finishFromStart();
        for (Signal signal : unlocked) {
            news(signal, "false");
        }
    }

    private void finishFromStart() {
        dialogue.begin(now);
        finish();
    }

    private void finish() {
        while (!dialogue.isComplete()) {
            good(last());
        }
    }

    private static Actuation lock(Signal... locks) {
        return new Actuation(
                UUID.randomUUID(), Set.of(locks).stream().collect(Collectors.toMap(one -> one, one -> LOCKED)));
    }

    private void good(JsonNode request) {
        say("{\"action\":\"" + request.path("action").asText() + "\",\"requestId\":\""
                + request.path("requestId").asText() + "\"}");
    }

    private void refuse(JsonNode request, int number, String reason) {
        say("{\"requestId\":\"" + request.path("requestId").asText() + "\",\"error\":{\"number\":" + number
                + ",\"reason\":\"" + reason + "\"}}");
    }

    private void news(Signal signal, String value) {
        say("{\"action\":\"subscription\",\"data\":{\"path\":\"" + signal.path() + "\",\"dp\":{\"value\":\"" + value
                + "\"}}}");
    }

    private void say(String text) {
        dialogue.hear(text, now++);
    }

    private JsonNode last() {
        return sent.get(sent.size() - 1);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
