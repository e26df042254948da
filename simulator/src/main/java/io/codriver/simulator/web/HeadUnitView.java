package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.text.Texts;

/** What the head unit's page shows: the agent's screen in words. The only state of a page that holds the car's code. */
final class HeadUnitView {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SimulatedWorld world;
    private final Texts texts;
    private final MessagesView messages;
    private final UsersView users;
    private final MailView mail;
    private final PlanView plan;
    private final CarView car;
    private final ServicesView services;

    HeadUnitView(SimulatedWorld world, Texts texts) {
        this.world = world;
        this.texts = texts;
        this.messages = new MessagesView(texts, world::carTime);
        this.users = new UsersView(texts);
        this.mail = new MailView(texts);
        this.plan = new PlanView(texts);
        this.car = new CarView(texts);
        this.services = new ServicesView(texts);
    }

    ObjectNode draw() {
        ObjectNode state = MAPPER.createObjectNode();
        state.set("car", StageView.car(world.car()));
        state.put("now", world.carTime().toString());
        // Without power nothing is shown, whatever was shown last.
        if (world.hasPower()) {
            world.headUnit().screen().ifPresent(screen -> state.set("screen", screen(screen)));
        }
        return state;
    }

    private ObjectNode screen(Screen screen) {
        ObjectNode drawn = MAPPER.createObjectNode()
                .put("online", screen.online())
                .put("connection", texts.text(screen.online() ? "screen.online" : "screen.offline"))
                .put("moving", screen.moving())
                .put("locationStopped", screen.locationStopped());
        screen.certificateEnds().ifPresent(end -> drawn.put("certificateEnds", texts.certificateEnds(end)));
        if (screen.cannotSave()) {
            drawn.put("warning", texts.text("screen.cannotSave"));
        }
        screen.refusal().ifPresent(refusal -> drawn.put("refusal", texts.refusal(refusal)));
        services.draw(screen, world.car().profile(), drawn);
        messages.draw(screen, drawn);
        mail.draw(screen.messages(), drawn.putObject("mail"));
        plan.draw(screen.comfort(), drawn);
        car.draw(screen, drawn);
        users.draw(screen, world.car().profile(), drawn);
        HistoryView.draw(screen, drawn);
        return drawn;
    }
}
