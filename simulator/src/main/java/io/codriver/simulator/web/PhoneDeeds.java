package io.codriver.simulator.web;

import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.roster.Role;
import io.codriver.simulator.cloud.PhoneLink;
import java.net.HttpURLConnection;
import java.util.Arrays;
import java.util.Map;

/** What the phone's user can do: add the car, type the code, take it back. */
final class PhoneDeeds {

    private final SimulatedWorld world;
    private final CarTalk talk;
    private final PhoneView view;
    private final PageTexts texts;

    PhoneDeeds(SimulatedWorld world, CarTalk talk, PhoneView view, PageTexts texts) {
        this.world = world;
        this.talk = talk;
        this.view = view;
        this.texts = texts;
    }

    Map<String, Deed> byPath() {
        return Map.of(
                "/api/phone/find", body -> Reply.json(view.car(talk.requireCar(body), talk.requireAccount(body))),
                "/api/phone/add", this::add,
                "/api/phone/commit", this::commit,
                "/api/phone/cancel", this::cancel);
    }

    private Reply add(JsonBody body) throws RequestRefused {
        String vid = talk.requireCar(body);
        talk.requireReady(vid);
        String ceremony = body.text("ceremony");
        if (!world.cloud().car(vid).ceremonies().contains(ceremony)) {
            throw new RequestRefused(RequestRefused.UNPROCESSABLE, texts.text("phone.noWay"));
        }
        PhoneLink link = world.cloud().offer(vid, talk.requireAccount(body), role(body), ceremony);
        return Reply.json(view.draw(link.id(), ""));
    }

    /** The car's answer comes through the events; what is wrong already here is said at once. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private Reply commit(JsonBody body) throws RequestRefused {
        PhoneLink link = requireLink(body);
        String code = body.text("code");
        try {
            SecurityCode.of(code);
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(RequestRefused.UNPROCESSABLE, texts.text("phone.noCode"));
        }
        if (!body.truth("termsAccepted")) {
            throw new RequestRefused(RequestRefused.UNPROCESSABLE, texts.text("phone.termsFirst"));
        }
        world.cloud().commit(link, code, texts.languageTag());
        return Reply.done();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The end of the request comes through the events.
    private Reply cancel(JsonBody body) throws RequestRefused {
        world.cloud().cancel(requireLink(body));
        return Reply.done();
    }

    private PhoneLink requireLink(JsonBody body) throws RequestRefused {
        return world.cloud()
                .findLink(body.text("link"))
                .filter(link -> !link.isOver())
                .orElseThrow(() -> new RequestRefused(HttpURLConnection.HTTP_CONFLICT, texts.text("phone.noLink")));
    }

    private static String role(JsonBody body) throws RequestRefused {
        String role = body.text("role");
        if (Arrays.stream(Role.values()).map(Role::name).noneMatch(role::equals)) {
            throw new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, "'role' must be PRIMARY or SECONDARY.");
        }
        return role;
    }
}
