package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.simulator.cloud.Account;
import io.codriver.simulator.cloud.CarRecord;
import io.codriver.simulator.cloud.CommandWriter;
import io.codriver.simulator.cloud.PhoneLink;

/** What the phone's page shows: one request and how far it is. */
final class PhoneView {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SimulatedWorld world;
    private final PhoneHomeView home;

    PhoneView(SimulatedWorld world, PhoneHomeView home) {
        this.world = world;
        this.home = home;
    }

    /**
     * The state of a page.
     *
     * @param linkId the request that this page made; empty if it made none
     * @param name whose phone it is; empty as long as nobody said
     */
    ObjectNode draw(String linkId, String name) {
        ObjectNode state = MAPPER.createObjectNode();
        // Another car on the stage, or the same one as from the factory, has another epoch.
        world.cloud().car(world.car().vid()).epoch().ifPresent(epoch -> state.put("epoch", epoch));
        state.putObject("terms").put("version", CommandWriter.TERMS_VERSION).put("url", CommandWriter.TERMS_URL);
        world.cloud().findLink(linkId).ifPresent(link -> state.set("link", link(link)));
        Accounts.named(name).ifPresent(account -> home.draw(account, state));
        return state;
    }

    /** What the app may know of a car that somebody wants to add, or has. */
    ObjectNode car(String vid, Account account) {
        CarRecord known = world.cloud().car(vid);
        ObjectNode car = MAPPER.createObjectNode().put("vid", vid).put("ready", known.isReady());
        car.put("linked", home.isLinked(vid, account));
        known.ceremonies().forEach(car.withArray("ceremonies")::add);
        return car;
    }

    private static ObjectNode link(PhoneLink link) {
        ObjectNode drawn = MAPPER.createObjectNode()
                .put("id", link.id())
                .put("vid", link.vid())
                .put("maskedName", link.account().maskedName())
                .put("role", link.role())
                .put("phase", link.phase().name())
                .put("showsCode", link.showsCode());
        if (link.showsCode()) {
            // A code that the car shows is read off the car: it must never come to the phone by another way.
            link.code().ifPresent(code -> drawn.put("code", code));
        }
        link.answer().ifPresent(answer -> drawn.set("answer", AnswerView.draw(answer)));
        return drawn;
    }
}
