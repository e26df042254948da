package io.codriver.simulator.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.codriver.simulator.timeline.TimelineMessage.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that opens something or names an account is left of any message of the contract. */
class MaskTest {

    private static final Path CONTRACT = Path.of("../agent/src/main/resources/io/codriver/agent/contract");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** Where the contract has secrets; said once more, so that nothing is forgotten in one place. */
    private static final Set<String> SECRETS = Set.of(
            "/data/code",
            "/data/codeHash/salt",
            "/data/codeHash/hash",
            "/data/inviteId",
            "/data/details/inviteId",
            "/data/token",
            "/data/details/token",
            "/data/actor/sub",
            "/data/user/sub",
            "/data/to/sub");

    private static final Pattern SUSPICIOUS =
            Pattern.compile("code|hash|salt|token|secret|invite|sub$|password|passphrase", Pattern.CASE_INSENSITIVE);
    /** What sounds like a secret and is none: a time, the digest of a public list, the car of a message. */
    private static final Set<String> HARMLESS = Set.of("codeUntil", "hash", "invited");

    @Test
    void noSecretOfAnyExampleIsLeft() {
        Set<String> seen = new TreeSet<>();
        for (Path file : jsonBelow("examples")) {
            String masked = new Mask().over(read(file)).toString();
            for (String place : SECRETS) {
                JsonNode secret = read(file).at(place);
                if (!secret.isMissingNode()) {
                    seen.add(place);
                    assertEquals(false, masked.contains(secret.asText()), file + " " + place);
                }
            }
        }
        assertEquals(new TreeSet<>(SECRETS), seen, "each was in some example");
    }

    @Test
    void everythingElseOfEveryExampleIsLeft() {
        for (Path file : jsonBelow("examples")) {
            JsonNode open = read(file);
            List<String> lost = new ArrayList<>();
            compare("", open, new Mask().over(open), lost);
            lost.removeAll(SECRETS);
            lost.remove("/data/codeHash");
            assertEquals(List.of(), lost, file.toString());
        }
    }

    @Test
    void everyMemberOfTheContractThatSoundsLikeASecretIsMasked() {
        Set<String> names = new TreeSet<>();
        for (Path file : jsonBelow("schemas")) {
            members(read(file), names);
        }
        names.removeIf(name -> !SUSPICIOUS.matcher(name).find() || HARMLESS.contains(name));
        assertTrue(names.contains("code") && names.contains("token"), names.toString());
        for (String name : names) {
            JsonNode message = MAPPER.createObjectNode().put(name, "TQ4M-9XWR");
            assertEquals(false, new Mask().over(message).toString().contains("TQ4M"), name);
        }
    }

    @Test
    void masksAtAnyDepthWhateverTheValueIsAndHoweverTheNameIsWritten() throws IOException {
        JsonNode open = MAPPER.readTree(
                "{\"a\":[{\"b\":{\"CODE\":[\"TQ4M\",{\"x\":\"TQ4M\"}]}}],\"Token\":{\"y\":\"TQ4M\"},\"sub\":4711}");

        assertEquals(
                "{\"a\":[{\"b\":{\"CODE\":\"•••\"}}],\"Token\":\"•••\",\"sub\":\"•••\"}",
                new Mask().over(open).toString());
    }

    @Test
    void theSameAccountHasTheSameNameAndAnotherOneAnother() throws IOException {
        Mask mask = new Mask();
        String anna = "{\"iss\":\"https://a.example\",\"sub\":\"TQ4M\"}";
        String[] seen = {anna, "{\"iss\":\"https://a.example\",\"sub\":\"4711\"}", anna, anna.replace("//a", "//b")};
        List<String> names = new ArrayList<>();
        for (String one : seen) {
            names.add(mask.over(MAPPER.readTree(one)).path("sub").asText());
        }
        assertEquals(List.of("account-1", "account-2", "account-1", "account-3"), names);
        JsonNode rest = mask.over(MAPPER.readTree("{\"inviteId\":\"TQ4M\",\"token\":\"TQ4M\"}"));
        assertEquals("{\"inviteId\":\"invitation-1\",\"token\":\"token-1\"}", rest.toString());
    }

    @Test
    void whatAStrangerMakesUpFillsNoMemory() throws IOException {
        Mask mask = new Mask();
        assertEquals("•••", name(mask, "x".repeat(256)));
        assertEquals("account-1", name(mask, "first"));
        for (int i = 0; i < Pseudonyms.MOST; i++) {
            name(mask, "other-" + i);
        }
        assertEquals("account-" + (Pseudonyms.MOST + 2), name(mask, "first"), "it was forgotten");
    }

    private static String name(Mask mask, String sub) {
        return mask.over(MAPPER.createObjectNode().put("sub", sub)).path("sub").asText();
    }

    @Test
    void everyExampleIsKeptWhole() throws IOException {
        for (Path file : jsonBelow("examples")) {
            assertEquals(
                    Form.WHOLE,
                    DecodedMessage.of(Files.readAllBytes(file), new Mask())
                            .content()
                            .form(),
                    file.toString());
        }
    }

    /** The names of all members that a schema describes. */
    private static void members(JsonNode schema, Set<String> names) {
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.forEach(inner -> members(inner, names));
    }

    private static void compare(String place, JsonNode open, JsonNode masked, List<String> lost) {
        if (open.isContainerNode() && masked.isContainerNode()) {
            for (int i = 0; i < open.size() && open.isArray(); i++) {
                compare(place + "/" + i, open.path(i), masked.path(i), lost);
            }
            open.properties()
                    .forEach(member -> compare(
                            place + "/" + member.getKey(), member.getValue(), masked.path(member.getKey()), lost));
        } else if (!open.equals(masked)) {
            lost.add(place);
        }
    }

    private static List<Path> jsonBelow(String folder) {
        try (Stream<Path> files = Files.walk(CONTRACT.resolve(folder))) {
            List<Path> found = files.filter(
                            file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".json"))
                    .toList();
            assertTrue(found.size() > 10, folder);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
