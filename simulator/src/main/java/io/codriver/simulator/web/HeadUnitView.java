package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.upgrade.Upgrade;
import io.codriver.agent.text.Texts;
import java.time.InstantSource;

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

    HeadUnitView(SimulatedWorld world, Texts texts, InstantSource clock) {
        this.world = world;
        this.texts = texts;
        this.messages = new MessagesView(texts, clock);
        this.users = new UsersView(texts);
        this.mail = new MailView(texts);
        this.plan = new PlanView(texts);
        this.car = new CarView(texts);
    }

    ObjectNode draw() {
        ObjectNode state = MAPPER.createObjectNode();
        state.set("car", StageView.car(world.car()));
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
        if (screen.cannotSave()) {
            drawn.put("warning", texts.text("screen.cannotSave"));
        }
        ArrayNode runs = drawn.putArray("runs");
        screen.remote().runs().forEach(run -> runs.add(texts.run(run)));
        screen.refusal().ifPresent(refusal -> drawn.put("refusal", texts.refusal(refusal)));
        ArrayNode upgrades = drawn.putArray("upgrades");
        screen.upgrades().booked().forEach(one -> upgrade(one, upgrades.addObject()));
        messages.draw(screen, drawn);
        mail.draw(screen.messages(), drawn.putObject("mail"));
        plan.draw(screen.comfort(), drawn);
        car.draw(screen, drawn);
        users.draw(screen, world.car().profile(), drawn);
        HistoryView.draw(screen, drawn);
        return drawn;
    }

    private void upgrade(Upgrade booked, ObjectNode drawn) {
        drawn.put("capability", booked.capability().name())
                .put("name", texts.capability(booked.capability()))
                .put("activated", booked.activated());
        booked.until().ifPresent(end -> drawn.put("until", end.wall().toString()));
    }
}
