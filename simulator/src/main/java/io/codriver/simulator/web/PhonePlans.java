package io.codriver.simulator.web;

import io.codriver.agent.domain.climate.Plan;
import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.Answer;
import io.codriver.simulator.cloud.PlanCommands;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What phones want of a car's plan of departures. An app knows what was last saved from a phone; the car does not say
 * what somebody set in it.
 */
final class PhonePlans {

    private final CarTalk talk;
    private final Changes changes;
    private final Map<String, Plan> saved = new ConcurrentHashMap<>();

    PhonePlans(CarTalk talk, Changes changes) {
        this.talk = talk;
        this.changes = changes;
    }

    /** The plan that was last saved from a phone. */
    Optional<Plan> find(String vid) {
        return Optional.ofNullable(saved.get(vid));
    }

    /** Asks the car to take the plan that a page sent. */
    Reply save(JsonBody body) throws RequestRefused {
        Plan plan = PlanBody.read(body);
        String vid = talk.requireCar(body);
        Actor actor = Actor.user(talk.requireAccount(body).sub());
        Answer answer = talk.ask(
                vid,
                PlanCommands.plan(
                        actor,
                        plan.zone(),
                        plan.departures().stream()
                                .map(one -> new PlanCommands.Departure(one.days(), one.at(), one.temperature()))
                                .toList()));
        if (answer.succeeded()) {
            saved.put(vid, plan);
            changes.note();
        }
        return Reply.json(AnswerView.draw(answer));
    }
}
