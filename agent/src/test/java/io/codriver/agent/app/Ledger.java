package io.codriver.agent.app;

import io.codriver.agent.domain.roster.User;
import io.codriver.agent.domain.roster.UserId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people and the cloud really did on a walk, to be held against what the car made of it. */
final class Ledger {

    static final String ISSUER = "https://accounts.example";

    private final List<Plan> plans = new ArrayList<>();
    private final Set<String> accepted = new HashSet<>();
    private final Set<String> opened = new HashSet<>();
    private final Set<String> knowers = new HashSet<>();

    static UserId account(String name) {
        return new UserId(ISSUER, name);
    }

    /** Every request to link an account, oldest first. */
    List<Plan> plans() {
        return plans;
    }

    Optional<Plan> lastPlan() {
        return plans.isEmpty() ? Optional.empty() : Optional.of(plans.get(plans.size() - 1));
    }

    String lastLink() {
        return lastPlan().map(Plan::linkId).orElse("nothing");
    }

    /** Somebody accepted a version of the terms. */
    void accepts(UserId account, String version) {
        accepted.add(account.sub() + " " + version);
    }

    boolean hasAccepted(User user) {
        return accepted.contains(user.id().sub() + " " + user.consent().version());
    }

    /** Somebody in the car opened the message of a request. */
    void opens(String linkId) {
        opened.add(linkId);
    }

    boolean wasOpened(String linkId) {
        return opened.contains(linkId);
    }

    /** Somebody knows the code of a request. */
    void knows(String linkId) {
        knowers.add(linkId);
    }

    boolean isKnown(String linkId) {
        return knowers.contains(linkId);
    }
}
