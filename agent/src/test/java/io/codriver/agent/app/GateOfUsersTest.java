package io.codriver.agent.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.MemoryStore;
import io.codriver.agent.contract.ContractSchemas;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.sale.Confirmation;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes by an older list, or by an older epoch, is refused and changes nothing. */
class GateOfUsersTest {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final UserId ANNA = Ledger.account("anna");
    private static final UserId BEN = Ledger.account("ben");

    private final MemoryStore store = new MemoryStore();

    @SuppressWarnings("NullAway.Init")
    private CutCar car;

    @SuppressWarnings("NullAway.Init")
    private CloudWriter cloud;

    @SuppressWarnings("NullAway.Init")
    private UserWriter users;

    @BeforeEach
    void start() throws Fault {
        RecordedLog.start();
        car = new CutCar(Platforms.namedByThePartner(), store, 4);
        cloud = new CloudWriter(CutCar.VID, car.saved().kept().epoch().id());
        users = new UserWriter(cloud);
        car.deliver(users.write(
                Errand.of("primary.designate", new Actor.ServicePartner("workshop-1"), ANNA, ""),
                "\"displayName\":\"A•••\",\"assertion\":\"proof 1\"," + UserWriter.accepted("v1", car.wall()),
                car.wall(),
                LIFE));
        car.deliver(users.write(
                Errand.of("user.invite", new Actor.User(ANNA)),
                UserWriter.invitation("invitation-of-ben-1", "SHARED", "", "v1"),
                car.wall(),
                LIFE));
        car.deliver(users.write(
                new Errand("user.accept", Optional.empty(), Optional.of(BEN), ""),
                "\"inviteId\":\"invitation-of-ben-1\"," + UserWriter.accepted("v1", car.wall()),
                car.wall(),
                LIFE));
        assertEquals(2, car.saved().kept().roster().revision());
    }

    @AfterEach
    void stop() {
        RecordedLog.stop();
    }

    @Test
    void answersWhatGoesByAnOlderListWithTheListOfNow() throws Fault {
        Kept before = car.saved().kept();
        car.deliver(removal(",\"ifRevision\":1"));
        Heard receipt = receipt();
        assertEquals("STALE_REVISION", receipt.get("reason"));
        assertEquals("2", receipt.get("revision"));
        for (User user : before.roster().users()) {
            assertTrue(
                    receipt.text()
                            .contains("{\"uid\":\"" + user.uid() + "\",\"role\":\"" + user.role()
                                    + "\",\"state\":\"ACTIVE\",\"sharing\":\"SHARED\"}"),
                    receipt.text());
        }
        assertEquals(before, car.saved().kept());
        car.deliver(removal(",\"ifRevision\":2"));
        assertEquals("SUCCEEDED", receipt().get("status"));
    }

    @Test
    void believesNoRoleThatAMessageStates() throws Fault {
        Kept before = car.saved().kept();
        Errand errand = Errand.of("user.update", new Actor.User(BEN), BEN, "");
        car.deliver(users.write(errand, "\"capabilities\":[\"UNLOCK\"]", true, car.wall(), LIFE));
        assertEquals("CANNOT_ELEVATE", receipt().get("reason"));
        assertEquals(before, car.saved().kept());
    }

    @Test
    void refusesAfterAResetWhatWasWrittenBefore() throws Fault {
        CloudMessage waiting = removal("");
        reset();
        Kept after = car.saved().kept();
        car.deliver(waiting);
        assertEquals("WRONG_EPOCH", receipt().get("reason"));
        assertEquals(after, car.saved().kept());
        car.deliver(waiting);
        assertEquals("true", receipt().get("duplicate"));
    }

    @Test
    void remembersNoAnswerOfBeforeAReset() throws Fault {
        CloudMessage answered = removal("");
        car.deliver(answered);
        assertEquals("SUCCEEDED", receipt().get("status"));
        car.restart();
        reset();
        assertEquals(Optional.empty(), store.findAnswered(answered.id()));
        car.deliver(answered);
        assertEquals("WRONG_EPOCH", receipt().get("reason"));
        assertEquals("false", receipt().get("duplicate"));
    }

    @Test
    void sendsNothingOfBeforeAResetAfterIt() throws Fault {
        car.lose();
        car.signIn(car.saved().kept().roster().findPrimary().map(User::uid));
        User ben = car.saved().kept().roster().findUser(BEN).orElseThrow();
        car.touch(new Action.RemoveUser(ben.uid(), 2));
        car.received().clear();
        reset();
        car.connect(true);
        car.confirm();
        String epoch = car.saved().kept().epoch().id();
        car.received().stream()
                .filter(one -> !one.topic().equals("v2c/state/presence"))
                .forEach(one -> {
                    assertTrue(new Heard(one).text().contains(epoch), () -> "of before: " + new Heard(one));
                    ContractSchemas.assertValid(one.topic(), one.payload().toArray());
                });
        assertEquals(0, car.saved().kept().roster().size());
    }

    private void reset() throws Fault {
        String before = car.saved().kept().epoch().id();
        car.touch(new Action.Reset(new Confirmation.Held(Confirmation.Held.ENOUGH)));
        assertNotEquals(before, car.saved().kept().epoch().id());
    }

    private CloudMessage removal(String more) {
        return users.write(
                Errand.of("user.remove", new Actor.User(ANNA), BEN, "REMOVED"),
                "\"reason\":\"REMOVED\"" + more,
                car.wall(),
                LIFE);
    }

    private Heard receipt() throws Fault {
        car.confirm();
        return new Heard(car.findNewest("v2c/receipt").orElseThrow());
    }
}
