package io.codriver.simulator.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.roster.Role;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.PhoneLink;
import io.codriver.simulator.cloud.PhoneLink.Phase;
import io.codriver.simulator.link.LinkResult;
import io.codriver.simulator.link.LinkRun;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How an account gets linked, and how many do. */
interface CeremonyContract extends OnStage {

    @Test
    default void linksSevenWithCodesOfTheCarAndRefusesTheEighth() throws Exception {
        TestCar car = stage().car("mini-os9");
        Cloud cloud = stage().cloud();
        assertEquals(
                Optional.empty(),
                new Phone(cloud, car).ask("early", "SECONDARY", Phone.DISPLAY).code());
        List<LinkResult> results = new LinkRun(cloud, car.car(), car.headUnit(), System::nanoTime).run(8, result -> {});
        assertTrue(results.subList(0, 7).stream().allMatch(LinkResult::isLinked), results.toString());
        assertEquals(Optional.of("USER_LIMIT_REACHED"), results.get(7).reason());
        JsonNode roster = stage().heard()
                .awaitOn(car.vid(), "v2c/state/roster", one -> one.path("count").asInt() == 7);
        assertEquals(7, roster.get("limit").asInt());
        assertEquals(7, roster.get("revision").asInt());
        assertEquals(
                List.of("PRIMARY", "SECONDARY", "SECONDARY", "SECONDARY", "SECONDARY", "SECONDARY", "SECONDARY"),
                roster.findValuesAsText("role"));
        assertEquals(7, car.users().size());
    }

    @Test
    default void linksWithACodeOfTheCloudAndRefusesASecondWhereOneFits() {
        TestCar car = stage().car("mini-pre-os9");
        Phone phone = new Phone(stage().cloud(), car);
        PhoneLink asked = phone.ask("first", "PRIMARY", "DISPLAY_CLOUD_CODE");
        String shown = car.readCode(asked.id());
        assertEquals(SecurityCode.of(asked.code().orElseThrow()).forDisplay(), shown);
        assertEquals("SUCCEEDED", phone.commit(asked, shown).status());
        assertEquals(Phase.LINKED, phone.awaitEnd(asked).phase());
        PhoneLink second = phone.ask("second", "SECONDARY", Phone.DISPLAY);
        assertEquals(Phase.ENDED, second.phase());
        assertEquals(
                Optional.of("PLATFORM_SINGLE_USER"),
                second.answer().orElseThrow().reason());
        assertEquals(1, car.users().size());
    }

    @Test
    default void linksWithACodeThatIsTypedInTheCar() {
        TestCar car = stage().car("mini-os9");
        Phone phone = new Phone(stage().cloud(), car);
        PhoneLink asked = phone.ask("first", "PRIMARY", "ENTRY");
        LinkId id = new LinkId(asked.id());
        car.open(asked.id());
        car.touch(new Action.AcceptTerms(id, Phone.LOCALE));
        car.touch(new Action.TypeCode(id, SecurityCode.of(asked.code().orElseThrow())));
        assertEquals(Phase.LINKED, phone.awaitEnd(asked).phase());
        assertEquals(Role.PRIMARY, car.users().get(0).role());
    }

    @Test
    default void saysThatAnAccountIsLinkedAlready() {
        TestCar car = stage().car("mini-os9");
        Phone phone = new Phone(stage().cloud(), car);
        phone.link("first", "PRIMARY");
        PhoneLink again = phone.ask("first", "PRIMARY", Phone.DISPLAY);
        assertEquals(Phase.LINKED, again.phase());
        assertEquals(Optional.of("ALREADY_LINKED"), again.answer().orElseThrow().reason());
        assertEquals(1, car.users().size());
    }

    @Test
    default void knowsItsUsersAfterARestartOfTheAgent() {
        TestCar car = stage().car("mini-os9");
        Phone phone = new Phone(stage().cloud(), car);
        phone.link("first", "PRIMARY");
        JsonNode before = stage().heard()
                .awaitOn(car.vid(), "v2c/state/roster", one -> one.path("count").asInt() == 1);
        car.stop();
        stage().heard()
                .awaitOn(
                        car.vid(),
                        "v2c/state/presence",
                        one -> one.path("state").asText().equals("disconnected"));
        car.start().awaitOnline();
        assertEquals(1, car.users().size());
        assertEquals(Phase.LINKED, phone.link("second", "SECONDARY").phase());
        List<JsonNode> rosters = stage().heard().on(car.vid(), "v2c/state/roster");
        assertTrue(rosters.stream().filter(before::equals).count() > 1, "the same list again after the restart");
        assertEquals(2, car.users().size());
    }
}
