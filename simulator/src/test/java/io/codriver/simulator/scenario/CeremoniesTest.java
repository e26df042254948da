package io.codriver.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.boot.SettingsReader;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to hand over a code is shown on each platform, by a scenario that comes with the simulator. */
class CeremoniesTest {

    @ParameterizedTest
    @MethodSource("all")
    void aShippedScenarioShowsIt(Profile profile, Ceremony ceremony) throws Exception {
        Optional<String> wanted = Optional.of(ceremony.name());
        boolean offered = profile.ceremonies().contains(ceremony);
        List<String> showing = new ArrayList<>();
        for (String name : Shipped.names()) {
            Scenario scenario = ScenarioReader.read(Shipped.find(name).orElseThrow());
            boolean shows = scenario.steps().stream()
                    .anyMatch(step -> offered
                            ? step instanceof Step.Link link
                                    && link.ceremony().equals(wanted)
                                    && link.answer().equals("SUCCEEDED")
                            : step instanceof Step.Offer offer
                                    && offer.ceremony().equals(wanted)
                                    && offer.answer().equals("CEREMONY_NOT_OFFERED"));
            if (shows && scenario.profiles().contains(profile)) {
                showing.add(name);
            }
        }
        assertTrue(!showing.isEmpty(), "no scenario shows it");
    }

    static Stream<Arguments> all() {
        return SettingsReader.ownProfiles().stream()
                .flatMap(profile -> Stream.of(Ceremony.values()).map(ceremony -> Arguments.of(profile, ceremony)));
    }
}
