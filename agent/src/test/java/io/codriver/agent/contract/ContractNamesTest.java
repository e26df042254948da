package io.codriver.agent.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.domain.answer.EventType;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.answer.Status;
import io.codriver.agent.domain.linking.CodeHash;
import io.codriver.agent.domain.linking.Offer;
import io.codriver.agent.domain.membership.Nominee;
import io.codriver.agent.domain.membership.Removing;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.remote.Service;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import io.codriver.agent.domain.roster.Sharing;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.roster.UserState;
import io.codriver.agent.domain.rule.Cause;
import io.codriver.agent.domain.view.View;
import io.codriver.agent.wire.CommandType;
import io.codriver.agent.wire.StateWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract and the code use the same names and numbers. */
class ContractNamesTest {

    private static final String COMMON = "schemas/common.json";
    private static final String OFFER = "schemas/link.offer.json";

    static List<Arguments> enums() {
        return List.of(
                Arguments.of(COMMON, "/definitions/reason/enum", Reason.class),
                Arguments.of(COMMON, "/definitions/status/enum", Status.class),
                Arguments.of(COMMON, "/definitions/role/enum", Role.class),
                Arguments.of(COMMON, "/definitions/userState/enum", UserState.class),
                Arguments.of(COMMON, "/definitions/sharing/enum", Sharing.class),
                Arguments.of(COMMON, "/definitions/ceremony/enum", Ceremony.class),
                Arguments.of(COMMON, "/definitions/capability/enum", Capability.class),
                Arguments.of(COMMON, "/definitions/firstPrimary/enum", FirstPrimary.class),
                Arguments.of(COMMON, "/definitions/primaryChange/enum", PrimaryChange.class),
                Arguments.of(COMMON, "/definitions/change/enum", Cause.What.class),
                Arguments.of(COMMON, "/definitions/changedBy/enum", Cause.By.class),
                Arguments.of("schemas/user.remove.json", "/properties/data/properties/reason/enum", Removing.Why.class),
                Arguments.of("schemas/status.request.json", "/properties/data/properties/view/enum", View.Kind.class),
                Arguments.of("schemas/remote.command.json", "/properties/data/properties/service/enum", Service.class),
                Arguments.of(OFFER, "/properties/data/properties/mode/enum", Offer.Mode.class));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void hasTheNamesOfTheCode(String file, String pointer, Class<? extends Enum<?>> kind) {
        List<String> written = texts(AsyncApiDocument.yaml(file).at(pointer));
        List<String> known =
                Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
        assertEquals(known, written);
    }

    @Test
    void tellsUsersOfEveryChangeOfTheList() {
        List<String> known = Arrays.stream(Notice.Kind.values())
                .filter(Notice.Kind::isChange)
                .map(Enum::name)
                .toList();
        assertEquals(known, texts(AsyncApiDocument.yaml(COMMON).at("/definitions/happening/enum")));
    }

    @Test
    void knowsTheKindsOfActors() {
        Set<String> known = Arrays.stream(Actor.class.getPermittedSubclasses())
                .map(kind -> kind.getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> written = texts(AsyncApiDocument.yaml(COMMON).at("/definitions/actor/properties/kind/enum"));
        assertEquals(known, Set.copyOf(written));
    }

    @Test
    void hasOneTopicForEveryKindOfEvent() {
        Set<String> known = Arrays.stream(EventType.values())
                .map(type -> "v2c/event/" + type.contractName())
                .collect(Collectors.toSet());
        Set<String> written = AsyncApiDocument.read().channels().keySet().stream()
                .filter(topic -> topic.startsWith("v2c/event/"))
                .collect(Collectors.toSet());
        assertEquals(known, written);
    }

    @Test
    void hasOneTopicForEveryKindOfView() {
        Set<String> known = Arrays.stream(View.Kind.values())
                .map(kind -> "v2c/user/{uid}/" + kind.contractName())
                .collect(Collectors.toSet());
        Set<String> written = AsyncApiDocument.read().channels().keySet().stream()
                .filter(topic -> topic.startsWith("v2c/user/") && !topic.endsWith("/notice"))
                .collect(Collectors.toSet());
        assertEquals(known, written);
    }

    @Test
    void hasOneTopicForEveryKindOfCommandAndItsLongestLife() {
        AsyncApiDocument document = AsyncApiDocument.read();
        Map<String, Long> written = new TreeMap<>();
        for (JsonNode operation : document.root().get("operations")) {
            if (operation.get("action").textValue().equals("receive")) {
                JsonNode address = document.follow(operation.get("channel")).get("address");
                JsonNode binding = document.follow(operation.at("/traits/0")).at("/bindings/mqtt");
                written.put(
                        address.textValue(),
                        binding.at("/messageExpiryInterval/maximum").longValue());
            }
        }
        Map<String, Long> known = Arrays.stream(CommandType.values())
                .collect(Collectors.toMap(
                        type -> "codriver/v1/{vid}/c2v/" + type.contractName(),
                        type -> type.longestLife().toSeconds()));
        assertEquals(known, written);
    }

    @Test
    void hasThePresencesOfTheCode() {
        List<String> known = Arrays.stream(StateWriter.Presence.values())
                .map(presence -> presence.name().toLowerCase(Locale.ROOT))
                .toList();
        assertEquals(
                known,
                texts(AsyncApiDocument.yaml("schemas/state.presence.json").at("/properties/state/enum")));
    }

    @Test
    void hasTheNumbersOfTheCode() {
        JsonNode iterations =
                AsyncApiDocument.yaml(OFFER).at("/properties/data/properties/codeHash/properties/iterations");
        assertEquals(CodeHash.FEWEST_ITERATIONS, iterations.get("minimum").intValue());
        assertEquals(CodeHash.MOST_ITERATIONS, iterations.get("maximum").intValue());
        JsonNode users = AsyncApiDocument.yaml("schemas/state.roster.json").at("/properties/users");
        assertEquals(Profile.MOST_USERS, users.get("maxItems").intValue());
        JsonNode common = AsyncApiDocument.yaml(COMMON).get("definitions");
        assertEquals(UserId.LONGEST, common.at("/account/maxLength").intValue());
        assertEquals(DisplayName.LONGEST, common.at("/displayName/maxLength").intValue());
        assertEquals(Nominee.LONGEST, common.at("/assertion/maxLength").intValue());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
