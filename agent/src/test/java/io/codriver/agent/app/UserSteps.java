package io.codriver.agent.app;

import io.codriver.agent.app.port.Fault;
import io.codriver.agent.domain.Action;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.platform.FirstPrimary;
import io.codriver.agent.domain.roster.Actor;
import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of a walk in which the cloud passes on what all kinds of actors want of the list of users. */
final class UserSteps {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Actor PARTNER = new Actor.ServicePartner("workshop-1");
    private static final List<String> SHARINGS = List.of("SHARED", "LIMITED");
    private static final List<String> REASONS = List.of("REMOVED", "LEFT", "ACCOUNT_DELETED");

    private final Walk walk;
    private final CutCar car;
    private final Choice choice;
    private final Roster roster;
    private final Instant now;

    /** Steps from where the walk is now. */
    UserSteps(Walk walk, Choice choice) throws Fault {
        this.walk = walk;
        this.car = walk.car;
        this.choice = choice;
        this.roster = car.saved().kept().roster();
        this.now = car.wall();
    }

    void step() throws Fault {
        if (roster.size() == 0 && !choice.oneIn(4)) {
            begin();
            return;
        }
        switch (choice.below(24)) {
            case 0 -> ask(Errand.of("user.invite", anyActor()), newInvitation(), WEEK);
            case 1 -> accept(anyAccount(), choice.oneIn(6) ? "v3" : "v1");
            case 2, 3, 4 -> join();
            case 5 -> ask(Errand.of("user.withdraw", anyActor()), inviteId(), WEEK);
            case 6 -> remove(anyActor(), anyAccount(), choice.among(REASONS), ifRevision());
            case 7 -> leave();
            case 8 -> remove(new Actor.Cloud(), anyAccount(), "ACCOUNT_DELETED", "");
            case 9, 10 -> remove(primary(), anyUser(), "REMOVED", ifRevision());
            case 11, 12 -> update(choice.oneIn(3) ? anyActor() : primary());
            case 13 -> approve(primary(), anyUser());
            case 14 -> approve(anyActor(), anyAccount());
            case 15 ->
                ask(
                        Errand.of("primary.transfer", choice.oneIn(3) ? anyActor() : primary(), anySecondary(), ""),
                        "",
                        WEEK);
            case 16, 17 -> handOver();
            case 18 -> designate();
            case 19 -> removeAsPartner();
            case 20 -> ask(Errand.of("users.reset", anyActor()), "", WEEK);
            case 21 -> noteReset();
            default -> ask(Errand.of("status.request", anyActor()), "", Duration.ofMinutes(5));
        }
    }

    /** Little happens to a car without a primary. */
    private void begin() throws Fault {
        if (walk.profile.firstPrimary().contains(FirstPrimary.FIRST_ACCOUNT)) {
            walk.links.link(choice.below(256));
        } else {
            designate();
            Optional<Screen.DesignationQuestion> asked =
                    car.screen().questions().designation();
            if (asked.isPresent()) {
                car.touch(new Action.AnswerDesignation(asked.get().nominee(), !choice.oneIn(4)));
            }
        }
    }

    /** The cloud knows that the car was reset. */
    void noteReset() throws Fault {
        ask(new Errand("users.reset.noted", Optional.empty(), Optional.empty(), ""), "", WEEK);
    }

    /** The primary invites somebody who accepts. */
    private void join() throws Fault {
        ask(Errand.of("user.invite", primary()), newInvitation(), WEEK);
        accept(account(), "v1");
    }

    private void accept(UserId who, String version) throws Fault {
        walk.ledger.accepts(who, version);
        String invite = walk.invites.isEmpty() ? "invitation-of-nobody" : choice.among(latest());
        String more = "\"inviteId\":\"" + invite + "\"," + UserWriter.accepted(version, now);
        ask(new Errand("user.accept", Optional.empty(), Optional.of(who), invite), more, WEEK);
    }

    private void remove(Actor actor, UserId user, String reason, String more) throws Fault {
        ask(Errand.of("user.remove", actor, user, reason), "\"reason\":\"" + reason + "\"" + more, WEEK);
    }

    /** Somebody goes; a primary who is asked whether that is really meant says so, mostly. */
    private void leave() throws Fault {
        UserId who = anyUser();
        remove(new Actor.User(who), who, "LEFT", "");
        if (!choice.oneIn(3)) {
            remove(new Actor.User(who), who, "LEFT", token());
        }
    }

    private void update(Actor actor) throws Fault {
        List<String> more = new ArrayList<>();
        if (choice.oneIn(2)) {
            more.add("\"sharing\":\"" + choice.among(SHARINGS) + "\"");
        }
        if (choice.oneIn(3)) {
            more.add("\"capabilities\":[" + choice.among(List.of("", "\"STATUS\"", "\"LOCK\",\"UNLOCK\"", "\"CHAT\""))
                    + "]");
        }
        if (choice.oneIn(2)) {
            more.add("\"validity\":" + validity());
        }
        ask(Errand.of("user.update", actor, anyUser(), ""), String.join(",", more), WEEK);
    }

    private void approve(Actor actor, UserId user) throws Fault {
        String yes = yesOrNo();
        ask(Errand.of("user.approve", actor, user, yes), "\"approve\":" + yes, WEEK);
    }

    private void handOver() throws Fault {
        Actor asking = new Actor.User(anySecondary());
        ask(Errand.of("primary.handover", choice.oneIn(4) ? anyActor() : asking), "", Duration.ofHours(24));
        if (choice.oneIn(2)) {
            UserId about = car.saved().kept().membership().handover().isPresent()
                    ? car.saved().kept().membership().handover().get().user()
                    : anyUser();
            String grant = yesOrNo();
            Actor answering = choice.oneIn(3) ? anyActor() : primary();
            ask(
                    Errand.of("primary.handover.answer", answering, about, grant),
                    "\"grant\":" + grant,
                    Duration.ofHours(24));
        }
    }

    private void designate() throws Fault {
        UserId who = account();
        walk.ledger.accepts(who, "v1");
        String more = "\"displayName\":\"N••• " + who.sub() + "\",\"assertion\":\"proof 1\","
                + UserWriter.accepted("v1", now);
        ask(Errand.of("primary.designate", partner(), who, ""), more, WEEK);
    }

    private void removeAsPartner() throws Fault {
        Actor actor = partner();
        ask(Errand.of("primary.preview", actor), "", Duration.ofMinutes(10));
        if (!choice.oneIn(4)) {
            ask(Errand.of("primary.remove", actor), token().substring(1), Duration.ofMinutes(10));
        }
    }

    void ask(Errand errand, String more, Duration longest) throws Fault {
        Duration life = choice.oneIn(24) ? longest.plusSeconds(1) : choice.oneIn(3) ? Duration.ofMinutes(5) : longest;
        walk.send(walk.users.write(errand, more, choice.oneIn(4), now, life));
    }

    private String newInvitation() {
        String id = "invitation-" + (100_000 + walk.invites.size() - choice.below(8) / 7);
        walk.invites.add(id);
        String validity = choice.oneIn(3) ? "\"validity\":" + validity() + "," : "";
        return UserWriter.invitation(id, choice.among(SHARINGS), validity, "v1");
    }

    private String inviteId() {
        return "\"inviteId\":\"" + (walk.invites.isEmpty() ? "invitation-of-nobody" : choice.among(latest())) + "\"";
    }

    private List<String> latest() {
        return walk.invites.subList(Math.max(0, walk.invites.size() - 3), walk.invites.size());
    }

    private String validity() {
        return switch (choice.below(6)) {
            case 0 -> "{}";
            case 1 -> "{\"until\":\"" + now.minusSeconds(1) + "\"}";
            case 2 -> "{\"from\":\"" + now.plus(HOUR) + "\"}";
            case 3 -> "{\"from\":\"" + now.plus(HOUR) + "\",\"until\":\"" + now.plus(Duration.ofHours(4)) + "\"}";
            case 4 -> "{\"until\":\"" + now.plus(Duration.ofMinutes(10)) + "\"}";
            default -> "{\"until\":\"" + now.plus(Duration.ofDays(1)) + "\"}";
        };
    }

    private String ifRevision() {
        return choice.oneIn(3) ? ",\"ifRevision\":" + Math.max(0, roster.revision() - choice.below(2)) : "";
    }

    /** The last token that the car gave to anyone. */
    private String token() {
        return ",\"token\":\"" + walk.findToken().orElse("1.AAAAAAAAAAAAAAAAAAAAAA") + "\"";
    }

    private String yesOrNo() {
        return choice.oneIn(3) ? "false" : "true";
    }

    Actor anyActor() {
        return switch (choice.below(8)) {
            case 0, 1 -> primary();
            case 2, 3 -> new Actor.User(anyUser());
            case 4, 5 -> new Actor.User(account());
            case 6 -> PARTNER;
            default -> new Actor.Cloud();
        };
    }

    private Actor partner() {
        return choice.oneIn(4) ? anyActor() : PARTNER;
    }

    Actor primary() {
        return new Actor.User(roster.findPrimary().map(User::id).orElseGet(this::account));
    }

    /** Somebody on the list, if there is anybody. */
    UserId anyUser() {
        return roster.size() == 0 ? account() : choice.among(roster.users()).id();
    }

    private UserId anySecondary() {
        List<UserId> all = roster.users().stream()
                .filter(user -> !user.isPrimary())
                .map(User::id)
                .toList();
        return all.isEmpty() ? account() : choice.among(all);
    }

    private UserId anyAccount() {
        return choice.oneIn(2) ? anyUser() : account();
    }

    private UserId account() {
        return Ledger.account("account" + choice.below(6));
    }
}
