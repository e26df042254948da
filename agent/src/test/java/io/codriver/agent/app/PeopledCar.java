package io.codriver.agent.app;

import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.app.port.Fault;
import io.codriver.agent.app.port.Input;
import io.codriver.agent.app.port.Store;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Kept;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.Proof;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Ceremony;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A car that keeps everything that can be kept of people, and the list of what that is. */
final class PeopledCar {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String ISS = "https://accounts.planted.example";
    private static final String TERMS = "terms-planted-7";
    private static final int MANY = 200;

    private final CutCar car;
    private final CloudWriter cloud;
    private final StoreSearch planted = new StoreSearch();
    private final StoreSearch waiting = new StoreSearch();

    private PeopledCar(FirstPrimary first, Store store) throws Fault {
        car = new CutCar(platform(first), store, 11);
        cloud = new CloudWriter(CutCar.VID, car.saved().kept().epoch().id());
        planted.plant("epoch", car.saved().kept().epoch().id());
        planted.plant("key of the uids", car.saved().kept().epoch().uidKey());
    }

    /** With users and all that can be open about them; the open request is of that kind. */
    static PeopledCar withUsers(Plan.Kind kind, Store store) throws Fault {
        PeopledCar peopled = new PeopledCar(FirstPrimary.SERVICE_PARTNER, store);
        peopled.nameThePrimary();
        peopled.linkASecondary();
        peopled.inviteSomebody();
        peopled.askForTheRole();
        peopled.askForAReset();
        peopled.soundTheHorn();
        peopled.drive();
        peopled.writeMany();
        peopled.declineAStranger();
        peopled.makeThemselvesAtHome();
        peopled.offerALink(kind);
        peopled.plantWhatTheCarMade();
        return peopled;
    }

    /** In which a service partner's word waits for somebody in the car. */
    static PeopledCar withADesignation(Store store) throws Fault {
        PeopledCar peopled = new PeopledCar(FirstPrimary.SERVICE_PARTNER_CONFIRMED_IN_CAR, store);
        peopled.planted.plant("partner", "partner-planted");
        CloudMessage designation =
                peopled.cloud.write("primary.designate", peopled.designation(), peopled.car.wall(), LIFE);
        peopled.waiting.plant("id of the designation", designation.id().bytes());
        peopled.car.deliver(designation);
        return peopled;
    }

    CutCar car() {
        return car;
    }

    /** What a reset has to erase. */
    StoreSearch planted() {
        return planted;
    }

    /** The ids of messages whose end the cloud has still to hear, or has heard. */
    StoreSearch waiting() {
        return waiting;
    }

    void reset() throws Fault {
        car.touch(new Action.Reset(new Confirmation.Held(Confirmation.Held.ENOUGH)));
    }

    /** Says as the cloud that it knows of the reset. */
    void note() throws Fault {
        CloudWriter later =
                new CloudWriter(CutCar.VID, car.saved().kept().epoch().id(), 10L * MANY);
        car.deliver(later.write("users.reset.noted", "{}", car.wall(), LIFE));
    }

    private void nameThePrimary() throws Fault {
        deliver("primary.designate", designation());
    }

    private void linkASecondary() throws Fault {
        LinkId link = new LinkId("link-planted-1");
        planted.plant("sub of the secondary", "secondary-planted");
        CloudMessage offer = cloud.offer(
                new Plan(link.value(), "secondary-planted", "SECONDARY", Plan.Kind.ENTRY, "KRWQTBXN", TERMS),
                car.wall(),
                LIFE);
        plant("offer", offer);
        car.deliver(offer);
        car.touch(new Action.OpenLink(link));
        car.touch(new Action.AcceptTerms(link, "de"));
        car.touch(new Action.TypeCode(link, SecurityCode.of("krwq-tbxn")));
    }

    private void inviteSomebody() throws Fault {
        planted.plant("invitation", "inviteplanted123");
        planted.plant("name of the invited", "I••• planted");
        planted.plant("terms' address", "https://terms.planted.example/t");
        deliver(
                "user.invite",
                "{" + actor("primary-planted")
                        + ",\"inviteId\":\"inviteplanted123\",\"displayName\":\"I••• planted\",\"sharing\":\"LIMITED\","
                        + "\"terms\":{\"version\":\"7\",\"url\":\"https://terms.planted.example/t\"}}");
    }

    private void askForTheRole() throws Fault {
        CloudMessage handover = cloud.write(
                "primary.handover",
                "{" + actor("secondary-planted", "https://accounts.example") + "}",
                car.wall(),
                LIFE);
        waiting.plant("id of the handover", handover.id().bytes());
        car.deliver(handover);
    }

    private void makeThemselvesAtHome() throws Fault {
        planted.plant("zone of the plan", "America/Argentina/Ushuaia");
        deliver(
                "climate.plan",
                "{" + actor("primary-planted")
                        + ",\"zone\":\"America/Argentina/Ushuaia\",\"departures\":"
                        + "[{\"days\":[\"MONDAY\"],\"at\":\"07:00\",\"temperature\":21}]}");
        for (User user : car.saved().kept().roster().users()) {
            car.signIn(Optional.of(user.uid()));
            car.handle(new Input.Sensed(Readings.of(Signal.SEAT_POSITION, 1)));
            car.touch(new Action.KeepProfile());
        }
    }

    private void askForAReset() throws Fault {
        CloudMessage reset = cloud.write("users.reset", "{" + actor("primary-planted") + "}", car.wall(), LIFE);
        waiting.plant("id of the wish for a reset", reset.id().bytes());
        car.deliver(reset);
    }

    private void soundTheHorn() throws Fault {
        CloudMessage horn = cloud.write(
                "remote.command",
                "{" + actor("primary-planted") + ",\"service\":\"HORN\"}",
                car.wall(),
                Duration.ofMinutes(5));
        waiting.plant("id of what the car does", horn.id().bytes());
        car.deliver(horn);
    }

    /** So that whole pages are free afterwards. */
    private void writeMany() throws Fault {
        for (int i = 0; i < MANY; i++) {
            CloudMessage cancel = cloud.cancel("nothing" + i, car.wall(), LIFE);
            if (i % 50 == 0) {
                plant("cancel " + i, cancel);
            }
            car.deliver(cancel);
        }
    }

    private void declineAStranger() throws Fault {
        planted.plant("ended link", "link-planted-2");
        planted.plant("name of the stranger", "stranger-planted");
        car.deliver(cloud.offer(
                new Plan("link-planted-2", "stranger-planted", "SECONDARY", Plan.Kind.CAR_CODE, "", TERMS),
                car.wall(),
                LIFE));
        car.touch(new Action.DeclineLink(new LinkId("link-planted-2")));
    }

    private void drive() throws Fault {
        Uid driver = car.saved().kept().roster().users().get(0).uid();
        Position home = new Position(48.137_154_321, 11.576_124_987);
        planted.plant("where a trip began", real(home.latitude()));
        planted.plant("where it began, east", real(home.longitude()));
        car.signIn(Optional.of(driver));
        car.locate(Optional.of(home));
        car.handle(new Input.Sensed(Readings.of(Signal.IGNITION, "ON").and(Readings.of(Signal.MOVING, true))));
        car.handle(new Input.Sensed(Readings.of(Signal.IGNITION, "OFF").and(Readings.of(Signal.MOVING, false))));
        car.handle(new Input.Sensed(Readings.of(Signal.CHARGING, true).and(Readings.of(Signal.CHARGE, 12.345_678))));
        planted.plant("how full the battery was", real(12.345_678));
        car.handle(
                new Input.Sensed(Readings.of(Signal.CHARGING, false).and(Readings.of(Signal.CHARGING_CABLE, false))));
    }

    /** As SQLite keeps it: IEEE 754, the most significant byte first. */
    private static byte[] real(double number) {
        return ByteBuffer.allocate(Double.BYTES).putDouble(number).array();
    }

    private void offerALink(Plan.Kind kind) throws Fault {
        planted.plant("open link", "link-planted-3");
        planted.plant("sub of the one who asks", "asking-planted");
        planted.plant("terms", TERMS);
        CloudMessage offer = cloud.offer(
                new Plan("link-planted-3", "asking-planted", "SECONDARY", kind, "TQ4M9XWR", TERMS), car.wall(), LIFE);
        waiting.plant("id of the open offer", offer.id().bytes());
        car.deliver(offer);
        car.touch(new Action.OpenLink(new LinkId("link-planted-3")));
        Proof proof = car.saved().kept().requests().open().orElseThrow().proof();
        if (proof instanceof Proof.Shown shown) {
            planted.plant("code", shown.code().reveal());
        } else {
            planted.plant("hash of the code", CloudWriter.quickHash("TQ4M9XWR"));
        }
    }

    private void plantWhatTheCarMade() throws Fault {
        Kept kept = car.saved().kept();
        for (User user : kept.roster().users()) {
            planted.plant("uid of the " + user.role(), user.uid().value());
        }
        if (kept.roster().size() != 2
                || kept.membership().invitations().isEmpty()
                || kept.membership().handover().isEmpty()
                || kept.sale().asked().isEmpty()
                || kept.usage().runs().open().isEmpty()
                || kept.notices().unseen().isEmpty()
                || kept.usage().climate().planned().isEmpty()
                || kept.usage().profiles().byUser().size() != 2) {
            throw new IllegalStateException("not everything that can be kept is there: " + kept);
        }
    }

    private String designation() {
        planted.plant("iss", ISS);
        planted.plant("sub of the primary", "primary-planted");
        planted.plant("name of the primary", "P••• planted");
        planted.plant("assertion", "assertion planted");
        return "{\"actor\":{\"kind\":\"SERVICE_PARTNER\",\"id\":\"partner-planted\"},\"user\":{\"iss\":\"" + ISS
                + "\",\"sub\":\"primary-planted\"},\"displayName\":\"P••• planted\",\"terms\":{\"version\":\"7\","
                + "\"locale\":\"de-DE\",\"acceptedAt\":\"" + car.wall() + "\"},\"assertion\":\"assertion planted\"}";
    }

    private void deliver(String type, String data) throws Fault {
        CloudMessage message = cloud.write(type, data, car.wall(), LIFE);
        plant(type, message);
        car.deliver(message);
    }

    private void plant(String what, CloudMessage message) {
        planted.plant("id of " + what, message.id().bytes());
        planted.plant("id of " + what + " as text", message.id().toString());
        planted.plant("hash of " + what, sha256(message.payload()));
    }

    private static byte[] sha256(Bytes bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String actor(String sub) {
        return actor(sub, ISS);
    }

    private static String actor(String sub, String iss) {
        return "\"actor\":{\"kind\":\"USER\",\"iss\":\"" + iss + "\",\"sub\":\"" + sub + "\"}";
    }

    private static Profile platform(FirstPrimary first) {
        return new Profile(
                "test",
                "Test",
                "Test platform",
                7,
                Set.of(Ceremony.values()),
                Set.of(first),
                false,
                true,
                Set.of(Capability.values()),
                EnumSet.complementOf(EnumSet.of(Capability.DIGITAL_KEY)),
                Set.of(),
                Set.of(PrimaryChange.values()));
    }
}
