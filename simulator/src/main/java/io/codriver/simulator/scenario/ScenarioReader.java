package io.codriver.simulator.scenario;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.codriver.agent.boot.SettingsReader;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.simulator.car.Reaction;
import io.codriver.simulator.world.Reception;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a scenario from YAML. */
public final class ScenarioReader {

    private static final int MOST_CHARACTERS = 200_000;
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private ScenarioReader() {}

    /**
     * Reads one.
     *
     * @throws ScenarioFault if the text is no scenario; the message says where and why
     */
    public static Scenario read(String text) throws ScenarioFault {
        if (text.length() > MOST_CHARACTERS) {
            throw new ScenarioFault("has more than " + MOST_CHARACTERS + " characters");
        }
        Fields top = Fields.of("the file", parse(text));
        top.allow("scenario", "about", "platform", "platforms", "steps");
        List<Step> steps = new ArrayList<>();
        List<JsonNode> said = top.list("steps");
        if (said.isEmpty() || said.size() > Scenario.MOST_STEPS) {
            throw new ScenarioFault("a scenario has 1 to " + Scenario.MOST_STEPS + " steps, not " + said.size());
        }
        for (int i = 0; i < said.size(); i++) {
            steps.add(step("step " + (i + 1), said.get(i)));
        }
        return new Scenario(top.text("scenario"), top.findText("about").orElse(""), profiles(top), steps);
    }

    private static JsonNode parse(String text) throws ScenarioFault {
        try {
            return YAML.readTree(text);
        } catch (JacksonException e) {
            String where =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            throw new ScenarioFault(where + e.getOriginalMessage());
        }
    }

    private static List<Profile> profiles(Fields top) throws ScenarioFault {
        boolean many = top.fields().has("platforms");
        if (many == top.fields().has("platform")) {
            throw new ScenarioFault("a scenario has a 'platform', or a list of 'platforms'");
        }
        Set<Profile> profiles = new LinkedHashSet<>();
        if (many) {
            for (JsonNode one : top.list("platforms")) {
                if (!profiles.add(profile(Fields.word("platforms", one)))) {
                    throw new ScenarioFault("platforms: '" + one.asText() + "' is there twice");
                }
            }
        } else {
            profiles.add(profile(top.text("platform")));
        }
        if (profiles.isEmpty()) {
            throw new ScenarioFault("platforms: there is none");
        }
        return List.copyOf(profiles);
    }

    private static Profile profile(String id) throws ScenarioFault {
        List<Profile> all = SettingsReader.ownProfiles();
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ScenarioFault("there is no platform '" + id + "'; choose one of "
                        + all.stream().map(Profile::id).collect(Collectors.joining(", "))));
    }

    private static Step step(String where, JsonNode said) throws ScenarioFault {
        if (!said.isObject() || said.size() != 1) {
            throw new ScenarioFault(where + ": a step is one word and what goes with it, such as 'time: 3h'");
        }
        Map.Entry<String, JsonNode> only = said.properties().iterator().next();
        String verb = only.getKey();
        JsonNode value = only.getValue();
        String here = where + " (" + verb + ")";
        return switch (verb) {
            case "link", "offer", "type", "invite", "send", "again", "expect" -> detailed(verb, Fields.of(here, value));
            case "open" -> new Step.Open(Fields.word(here, value));
            case "decline" -> new Step.Decline(Fields.word(here, value));
            case "time" -> new Step.Time(Fields.duration(here, value), false);
            case "wall-clock" -> new Step.Time(Fields.duration(here, value), true);
            case "reception" -> new Step.Receive(Fields.oneOf(here, value, Reception.class));
            case "power" -> new Step.Power(Fields.oneOf(here, value, Step.Power.Change.class));
            case "next-order" -> new Step.React(Fields.oneOf(here, value, Reaction.class));
            case "car" -> new Step.Sense(Fields.of(here, value).readings());
            case "drive" -> new Step.Drive(Fields.kilometres(here, value));
            case "sign-in" ->
                new Step.SignIn(Optional.of(Fields.word(here, value)).filter(who -> !who.equals("nobody")));
            case "reset" -> reset(here, value);
            default ->
                throw new ScenarioFault(where + ": there is no step '" + verb + "'; steps are link, offer, open, type, "
                        + "decline, invite, send, again, time, wall-clock, reception, power, car, drive, next-order, sign-in, "
                        + "reset, expect");
        };
    }

    private static Step detailed(String verb, Fields fields) throws ScenarioFault {
        return switch (verb) {
            case "link" -> {
                fields.allow("who", "as", "code-of", "answer");
                yield new Step.Link(
                        fields.text("who"), fields.role(), fields.findCeremony(), fields.answer("SUCCEEDED"));
            }
            case "offer" -> {
                fields.allow("who", "as", "code-of", "answer");
                yield new Step.Offer(
                        fields.text("who"), fields.role(), fields.findCeremony(), fields.answer("IN_PROGRESS"));
            }
            case "type" -> {
                fields.allow("who", "code", "answer");
                boolean right = fields.choice("code", List.of("right", "wrong")).equals("right");
                yield new Step.Type(fields.text("who"), right, fields.answer(right ? "SUCCEEDED" : "CODE_MISMATCH"));
            }
            case "invite" -> {
                fields.allow("by", "who", "answer");
                yield new Step.Invite(fields.text("by"), fields.text("who"), fields.answer("SUCCEEDED"));
            }
            case "send" -> {
                fields.allow("command", "by", "data", "name", "answer");
                yield new Step.Send(
                        fields.text("command"),
                        fields.findText("by"),
                        fields.findObject("data").orElse(NOTHING.deepCopy()),
                        fields.findText("name"),
                        fields.answer("SUCCEEDED"));
            }
            case "again" -> {
                fields.allow("name", "times", "answer");
                yield new Step.Again(
                        fields.text("name"), fields.findCount("times").orElse(1), fields.answer("SUCCEEDED"));
            }
            default -> {
                fields.allow("users", "cloud-users", "primary", "online", "asked", "told");
                yield new Step.Expect(
                        fields.findCount("users"),
                        fields.findCount("cloud-users"),
                        fields.findText("primary"),
                        fields.findTruth("online"),
                        fields.findTruth("asked"),
                        fields.findCount("told"));
            }
        };
    }

    private static Step reset(String where, JsonNode value) throws ScenarioFault {
        if (!Fields.word(where, value).equals("held")) {
            throw new ScenarioFault(where + ": the button is 'held'");
        }
        return new Step.Reset();
    }
}
