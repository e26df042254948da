package io.codriver.simulator.web;

import io.codriver.agent.domain.linking.SecurityCode;
import io.codriver.agent.domain.roster.Role;
import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.CarRecord;
import io.codriver.simulator.cloud.PhoneLink;
import io.codriver.simulator.cloud.Vin;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What the phone's user can do: add the car, type the code, take it back. */
final class PhoneDeeds {

    private static final int UNPROCESSABLE = 422;
    private static final String NAME = "\\p{IsAlphabetic}[\\p{IsAlphabetic}\\p{M}' .-]{0,59}";

    private final SimulatedWorld world;
    private final PhoneView view;
    private final PageTexts texts;

    PhoneDeeds(SimulatedWorld world, PhoneView view, PageTexts texts) {
        this.world = world;
        this.view = view;
        this.texts = texts;
    }

    Map<String, Deed> byPath() {
        return Map.of(
                "/api/phone/find", body -> Reply.json(view.car(requireCar(body))),
                "/api/phone/add", this::add,
                "/api/phone/commit", this::commit,
                "/api/phone/cancel", this::cancel);
    }

    private Reply add(JsonBody body) throws RequestRefused {
        String vid = requireCar(body);
        CarRecord car = world.cloud().car(vid);
        if (!car.isReady()) {
            throw new RequestRefused(HttpURLConnection.HTTP_CONFLICT, texts.text("phone.carAway"));
        }
        String ceremony = body.text("ceremony");
        if (!car.ceremonies().contains(ceremony)) {
            throw new RequestRefused(UNPROCESSABLE, texts.text("phone.noWay"));
        }
        PhoneLink link = world.cloud().offer(vid, account(body), role(body), ceremony);
        return Reply.json(view.draw(link.id()));
    }

    /** The car's answer comes through the events; what is wrong already here is said at once. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private Reply commit(JsonBody body) throws RequestRefused {
        PhoneLink link = requireLink(body);
        String code = body.text("code");
        try {
            SecurityCode.of(code);
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(UNPROCESSABLE, texts.text("phone.noCode"));
        }
        if (!body.truth("termsAccepted")) {
            throw new RequestRefused(UNPROCESSABLE, texts.text("phone.termsFirst"));
        }
        world.cloud().commit(link, code, texts.languageTag());
        return Reply.json(view.draw(link.id()));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The end of the request comes through the events.
    private Reply cancel(JsonBody body) throws RequestRefused {
        world.cloud().cancel(requireLink(body));
        return Reply.done();
    }

    private String requireCar(JsonBody body) throws RequestRefused {
        String typed = body.text("vin");
        Vin vin;
        try {
            vin = Vin.of(typed);
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(UNPROCESSABLE, String.valueOf(e.getMessage()));
        }
        return world.cloud()
                .findCar(vin)
                .orElseThrow(() -> new RequestRefused(HttpURLConnection.HTTP_NOT_FOUND, texts.text("phone.noSuchCar")));
    }

    private PhoneLink requireLink(JsonBody body) throws RequestRefused {
        return world.cloud()
                .findLink(body.text("link"))
                .filter(link -> !link.isOver())
                .orElseThrow(() -> new RequestRefused(HttpURLConnection.HTTP_CONFLICT, texts.text("phone.noLink")));
    }

    /** The same name is the same account, so that one account can be on two phones. */
    private Account account(JsonBody body) throws RequestRefused {
        String name = body.text("name").strip();
        if (!name.matches(NAME) || name.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
            throw new RequestRefused(UNPROCESSABLE, texts.text("phone.noName"));
        }
        byte[] key = name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return Account.of(UUID.nameUUIDFromBytes(key).toString(), name);
    }

    private static String role(JsonBody body) throws RequestRefused {
        String role = body.text("role");
        if (Arrays.stream(Role.values()).map(Role::name).noneMatch(role::equals)) {
            throw new RequestRefused(HttpURLConnection.HTTP_BAD_REQUEST, "'role' must be PRIMARY or SECONDARY.");
        }
        return role;
    }
}
