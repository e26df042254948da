package io.codriver.simulator.web;

import io.codriver.simulator.cloud.Actor;
import io.codriver.simulator.cloud.Command;
import io.codriver.simulator.cloud.RemoteCommands;
import java.util.Map;

/** What the account of a phone lets the car do. Whether it may, and whether it can be done, is decided by the car. */
final class PhoneRemoteDeeds {

    private final CarTalk talk;

    PhoneRemoteDeeds(CarTalk talk) {
        this.talk = talk;
    }

    Map<String, Deed> byPath() {
        return Map.of("/api/phone/remote", this::order);
    }

    private Reply order(JsonBody body) throws RequestRefused {
        String vid = talk.requireCar(body);
        String sub = talk.requireAccount(body).sub();
        String service = body.text("service");
        Command command = switch (service) {
            case "CLIMATE_START", "CHARGING_LIMIT" ->
                RemoteCommands.order(Actor.user(sub), service, body.wholeNumber("value"));
            default -> RemoteCommands.order(Actor.user(sub), service);
        };
        return Reply.json(AnswerView.draw(talk.ask(vid, command, PhoneHomeView.asked(vid, sub, "remote"))));
    }
}
