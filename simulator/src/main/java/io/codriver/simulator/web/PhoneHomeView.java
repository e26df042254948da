package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.answer.Reason;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.PrimaryChange;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.text.Texts;
import io.codriver.agent.wire.screen.PlanWriter;
import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.CarUsers;
import io.codriver.simulator.cloud.Cloud;
import io.codriver.simulator.cloud.UserNotice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the app shows to an account that is linked to the car on the stage: only what the cloud has learned. */
final class PhoneHomeView {

    private final SimulatedWorld world;
    private final CarTalk talk;
    private final PhonePlans plans;
    private final PhoneMail mail;
    private final Texts texts;

    PhoneHomeView(SimulatedWorld world, CarTalk talk, PhonePlans plans, PhoneMail mail, Texts texts) {
        this.world = world;
        this.talk = talk;
        this.plans = plans;
        this.mail = mail;
        this.texts = texts;
    }

    /** Under which name something is remembered that an account has asked of a car. */
    static String asked(String vid, String sub, String what) {
        return vid + " " + sub + " " + what;
    }

    /** The users of the retained list. */
    static Stream<JsonNode> rosterOf(Cloud cloud, String vid) {
        return cloud.car(vid).roster().stream()
                .flatMap(list -> list.path("users").valueStream());
    }

    /** Whether the account is a user of the car, if that is the one on the stage. */
    boolean isLinked(String vid, Account account) {
        return vid.equals(world.car().vid()) && findUser(vid, account).isPresent();
    }

    /** Adds what there is for this account: the car if it is linked, and what it was told. */
    void draw(Account account, ObjectNode state) {
        String vid = world.car().vid();
        // The list first: whoever is off it was told so before.
        Optional<JsonNode> linked = findUser(vid, account);
        CarUsers known = world.cloud().users(vid);
        Optional<String> uid = known.findUid(account.sub());
        uid.ifPresent(own -> notices(known.noticesTo(own), state.putArray("notices")));
        linked.ifPresent(user -> home(vid, account, known, user, state.putObject("home")));
    }

    private void home(String vid, Account account, CarUsers known, JsonNode self, ObjectNode drawn) {
        Profile profile = world.car().profile();
        boolean primary = isPrimary(self);
        drawn.put("car", profile.displayName())
                .put("vin", world.car().vin().text())
                .put("ready", world.cloud().car(vid).isReady())
                .put("uid", self.path("uid").asText())
                .put("primary", primary)
                .put("state", self.path("state").asText())
                .put("revision", revision(vid));
        drawn.putObject("may")
                .put("climate", (primary ? profile.primaryMay() : profile.secondaryMay()).contains(Capability.CLIMATE))
                .put("invite", profile.invitations())
                .put("transfer", profile.primaryChanges().contains(PrimaryChange.TRANSFER))
                .put("askForRole", profile.primaryChanges().contains(PrimaryChange.HANDOVER));
        plans.find(vid).ifPresent(plan -> PlanWriter.write(plan, drawn.putObject("plan")));
        mail.draw(vid, known, self, drawn);
        ArrayNode users = drawn.putArray("users");
        rosterOf(world.cloud(), vid).forEach(user -> user(known, user, users.addObject()));
        if (primary) {
            ArrayNode invitations = drawn.putArray("invitations");
            known.invitations()
                    .forEach(one -> invitations
                            .addObject()
                            .put("id", one.id())
                            .put("name", one.displayName())
                            .put("until", one.openUntil()));
        }
        known.handover()
                .ifPresent(open -> drawn.putObject("handover")
                        .put("uid", open.uid())
                        .put("name", name(known, open.uid()))
                        .put("until", open.openUntil()));
        ObjectNode views = drawn.putObject("views");
        known.views(self.path("uid").asText()).byName().forEach(views::set);
        Optional.ofNullable(views.path("status").path("noPosition").textValue())
                .ifPresent(why -> drawn.put("noPlace", texts.noPosition(Reason.valueOf(why))));
        ArrayNode services = drawn.putArray("services");
        Set<Capability> may = primary ? profile.primaryMay() : profile.secondaryMay();
        may.stream().filter(one -> !one.isSeen()).sorted().forEach(one -> services.add(one.name()));
        for (String what : List.of("role", "reset", "remote")) {
            talk.findAsked(asked(vid, account.sub(), what))
                    .ifPresent(answer -> drawn.withObject("asked").set(what, AnswerView.draw(answer)));
        }
    }

    private Optional<JsonNode> findUser(String vid, Account account) {
        Optional<String> uid = world.cloud().users(vid).findUid(account.sub());
        return rosterOf(world.cloud(), vid)
                .filter(user -> uid.equals(Optional.of(user.path("uid").asText())))
                .findFirst();
    }

    private long revision(String vid) {
        return world.cloud()
                .car(vid)
                .roster()
                .map(list -> list.path("revision").asLong())
                .orElse(0L);
    }

    private static void user(CarUsers known, JsonNode user, ObjectNode drawn) {
        String uid = user.path("uid").asText();
        drawn.put("uid", uid)
                .put("name", name(known, uid))
                .put("primary", isPrimary(user))
                .put("state", user.path("state").asText())
                .put("shared", user.path("sharing").asText().equals("SHARED"));
    }

    private static boolean isPrimary(JsonNode user) {
        return user.path("role").asText().equals("PRIMARY");
    }

    private static String name(CarUsers known, String uid) {
        return known.findAccount(uid).map(Account::maskedName).orElse("?");
    }

    private static void notices(List<UserNotice> told, ArrayNode drawn) {
        for (UserNotice notice : told) {
            drawn.addObject().put("text", notice.message()).put("at", notice.at());
        }
    }
}
