package io.codriver.agent.app;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.linking.LinkId;
import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.UserId;
import io.codriver.agent.domain.sale.Confirmation;
import io.codriver.agent.domain.vehicle.Position;
import io.codriver.agent.domain.vehicle.Readings;
import io.codriver.agent.domain.vehicle.Signal;
import java.time.Duration;
import java.util.Optional;

/** What happens to a car, from its first user on. */
enum Tale {

    /** A family links its accounts, with a wrong code and a stranger in between. */
    FAMILY {
        @Override
        void happen(Story story) throws Fault {
            linkThePrimary(story);
            linkWhoTypesInTheCar(story);
            declineAStranger(story);
            story.offer(new Plan("link4", "cleo", "SECONDARY", Plan.Kind.CLOUD_CODE, "TQ4M9XWR", Story.TERMS));
            story.touch(new Action.OpenLink(new LinkId("link4")));
            story.commit("link4", "tq4m-9xwr");
            story.offer(new Plan("link5", "dora", "SECONDARY", Plan.Kind.CAR_CODE, "", Story.TERMS));
        }
    },

    /** The primary invites two others, hands the role to one and takes it back, and removes both. */
    MEMBERSHIP {
        @Override
        void happen(Story story) throws Fault {
            story.link("link1", "anna", "PRIMARY");
            invite(story, "invitation-of-ben-1", "ben");
            invite(story, "invitation-of-cleo-1", "cleo");
            story.say(Errand.of("primary.transfer", new Actor.User(ANNA), BEN, ""), "");
            story.say(Errand.of("primary.handover", new Actor.User(ANNA)), "");
            story.say(Errand.of("primary.handover.answer", new Actor.User(BEN), ANNA, "true"), "\"grant\":true");
            story.say(Errand.of("user.remove", new Actor.User(ANNA), BEN, "REMOVED"), "\"reason\":\"REMOVED\"");
            story.drive(
                    ANNA,
                    roster -> roster.findUser(CLEO)
                            .<Action>map(user -> new Action.RemoveUser(user.uid(), roster.revision()))
                            .orElseGet(() -> new Action.DismissNotice(0)));
        }
    },

    /** Without reception somebody in the car writes and books; with it the workshop answers. */
    CONTACT {
        @Override
        void happen(Story story) throws Fault {
            story.link("link1", "anna", "PRIMARY");
            story.car().lose();
            story.write(ANNA, "It rattles");
            story.write(ANNA, "on the left");
            story.car().connect(true);
            Actor workshop = new Actor.ServicePartner("partner-1");
            story.say(Errand.of("chat.message", workshop), "\"text\":\"Come by\"");
            story.say(
                    Errand.of("booking.request", new Actor.User(ANNA)),
                    "\"bookingId\":\"B-1\",\"wish\":\"The rattle\"");
            story.say(Errand.of("booking.update", workshop), "\"bookingId\":\"B-1\",\"state\":\"DONE\"");
        }
    },

    /** The primary sells the car: asks for a reset in the app and says yes in the car; a late message comes too late. */
    SALE {
        @Override
        void happen(Story story) throws Fault {
            story.link("link1", "anna", "PRIMARY");
            invite(story, "invitation-of-ben-1", "ben");
            CloudMessage late = story.late("link1");
            story.say(Errand.of("users.reset", new Actor.User(ANNA)), "");
            story.touch(new Action.Reset(new Confirmation.Held(Confirmation.Held.ENOUGH)));
            story.car().pass(Duration.ofSeconds(1));
            story.car().deliver(late);
            story.say(new Errand("users.reset.noted", Optional.empty(), Optional.empty(), ""), "");
        }
    },

    /** The primary drives five minutes, parks and charges for three; the car says all of it again after a power cut. */
    JOURNEY {
        @Override
        void happen(Story story) throws Fault {
            story.link("link1", "anna", "PRIMARY");
            story.signIn(ANNA);
            story.sense(Readings.of(Signal.IGNITION, "ON")
                    .and(Readings.of(Signal.MOVING, true))
                    .and(Readings.of(Signal.DISTANCE, 7000))
                    .and(Readings.at(Optional.of(new Position(48, 11)))));
            for (int minute = 1; minute <= 5; minute++) {
                story.sense(Readings.of(Signal.DISTANCE, 7000 + minute * 500));
                story.pass(Duration.ofMinutes(1));
            }
            story.sense(Readings.of(Signal.MOVING, false).and(Readings.of(Signal.IGNITION, "OFF")));
            story.sense(Readings.of(Signal.CHARGING, true).and(Readings.of(Signal.CHARGE, 20)));
            for (int minute = 1; minute <= 3; minute++) {
                story.sense(Readings.of(Signal.CHARGE, 20 + minute));
                story.pass(Duration.ofMinutes(1));
            }
            story.sense(Readings.of(Signal.CHARGING, false).and(Readings.of(Signal.CHARGING_CABLE, false)));
        }
    };

    static final UserId ANNA = Ledger.account("anna");
    static final UserId BEN = Ledger.account("ben");
    static final UserId CLEO = Ledger.account("cleo");

    abstract void happen(Story story) throws Fault;

    private static void linkThePrimary(Story story) throws Fault {
        story.offer(new Plan("link1", "anna", "PRIMARY", Plan.Kind.CAR_CODE, "", Story.TERMS));
        story.touch(new Action.OpenLink(new LinkId("link1")));
        story.commit("link1", "AAAAAA");
        story.car().pass(Duration.ofSeconds(45));
        story.commit("link1", story.shownCode());
    }

    private static void linkWhoTypesInTheCar(Story story) throws Fault {
        LinkId link = new LinkId("link2");
        story.offer(new Plan(link.value(), "ben", "SECONDARY", Plan.Kind.ENTRY, "KRWQTBXN", Story.TERMS));
        story.touch(new Action.OpenLink(link));
        story.touch(new Action.AcceptTerms(link, "de"));
        story.touch(new Action.TypeCode(link, SecurityCode.of("AAAAAA")));
        story.car().pass(Duration.ofSeconds(45));
        story.touch(new Action.TypeCode(link, SecurityCode.of("krwq-tbxn")));
    }

    /** In a garage without reception: the outbox keeps what has to be said. */
    private static void declineAStranger(Story story) throws Fault {
        story.offer(new Plan("link3", "mallory", "PRIMARY", Plan.Kind.CAR_CODE, "", Story.TERMS));
        story.car().lose();
        story.touch(new Action.DeclineLink(new LinkId("link3")));
        story.car().connect(true);
    }

    private static void invite(Story story, String invitation, String who) throws Fault {
        story.say(
                Errand.of("user.invite", new Actor.User(ANNA)),
                UserWriter.invitation(invitation, "SHARED", "", Story.TERMS));
        story.say(
                new Errand("user.accept", Optional.empty(), Optional.of(Ledger.account(who)), invitation),
                "\"inviteId\":\"" + invitation + "\","
                        + UserWriter.accepted(Story.TERMS, story.car().wall()));
    }
}
