package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.Screen.Consequence;
import io.codriver.agent.domain.Screen.LinkMessage;
import io.codriver.agent.domain.Screen.UserLine;
import io.codriver.agent.domain.notice.Notice;
import io.codriver.agent.text.Texts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What the head unit's page shows: the agent's screen in words. The only state of a page that holds the car's code. */
final class HeadUnitView {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SimulatedWorld world;
    private final Texts texts;
    private final InstantSource clock;

    HeadUnitView(SimulatedWorld world, Texts texts, InstantSource clock) {
        this.world = world;
        this.texts = texts;
        this.clock = clock;
    }

    ObjectNode draw() {
        ObjectNode state = MAPPER.createObjectNode();
        state.set("car", StageView.car(world.car()));
        world.headUnit().screen().ifPresent(screen -> state.set("screen", screen(screen)));
        return state;
    }

    private ObjectNode screen(Screen screen) {
        ObjectNode drawn = MAPPER.createObjectNode()
                .put("online", screen.online())
                .put("connection", texts.text(screen.online() ? "screen.online" : "screen.offline"))
                .put("moving", screen.moving())
                .put("userCount", screen.users().size())
                .put("userLimit", screen.userLimit());
        if (screen.cannotSave()) {
            drawn.put("warning", texts.text("screen.cannotSave"));
        }
        screen.link().ifPresent(link -> drawn.set("link", link(link)));
        addUsers(drawn.putArray("users"), screen.users());
        addNotices(drawn.putArray("notices"), screen.notices());
        return drawn;
    }

    private ObjectNode link(LinkMessage link) {
        String role = texts.role(link.role());
        ObjectNode drawn = MAPPER.createObjectNode()
                .put("id", link.linkId().value())
                .put("asks", texts.text("link.asks", link.displayName().text(), role))
                .put("name", link.displayName().text())
                .put("role", role)
                .put("opened", link.opened())
                .put("codeTypedHere", link.codeTypedHere())
                .put("termsAccepted", link.termsAccepted())
                .put(
                        "secondsLeft",
                        Duration.between(clock.instant(), link.until()).toSeconds())
                .put("tries", texts.text("link.triesLeft", link.triesLeft()));
        drawn.putObject("terms")
                .put("version", link.terms().version())
                .put("url", link.terms().url().toString());
        Consequence consequence = link.consequence();
        if (consequence.replacesPrimary()) {
            drawn.put("consequence", texts.text("link.replaces", consequence.removesOthers()));
        }
        link.code().ifPresent(code -> drawn.put("code", code.forDisplay()));
        link.refusal().ifPresent(reason -> drawn.put("refusal", texts.sentence(reason)));
        return drawn;
    }

    private void addUsers(ArrayNode drawn, List<UserLine> users) {
        for (UserLine user : users) {
            drawn.addObject()
                    .put("name", user.displayName().text())
                    .put("role", texts.role(user.role()))
                    .put("state", texts.userState(user.state()))
                    .put("since", user.since().toString());
        }
    }

    private void addNotices(ArrayNode drawn, List<Notice> notices) {
        for (Notice notice : notices) {
            drawn.addObject()
                    .put("number", notice.number())
                    .put("text", texts.notice(notice.kind(), notice.displayName(), notice.role()))
                    .put("at", notice.at().toString());
        }
    }
}
