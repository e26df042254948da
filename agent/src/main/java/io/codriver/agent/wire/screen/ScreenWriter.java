package io.codriver.agent.wire.screen;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.text.Texts;
import java.time.Instant;

/**
 * Writes a screen as JSON: the sentences that people read, in the language of the car, and beside them what a program
 * needs. It is all that a head unit shows, and the only message that holds the car's code.
 */
public final class ScreenWriter {

    private final Texts texts;
    private final AskedWriter asked;
    private final UsersWriter users;
    private final MailWriter mail;
    private final PlanWriter plan;
    private final CarWriter car;
    private final ServicesWriter services;

    /** A writer in this language. */
    public ScreenWriter(Texts texts) {
        this.texts = texts;
        this.asked = new AskedWriter(texts);
        this.users = new UsersWriter(texts);
        this.mail = new MailWriter(texts);
        this.plan = new PlanWriter(texts);
        this.car = new CarWriter(texts);
        this.services = new ServicesWriter(texts);
    }

    /**
     * The whole screen.
     *
     * @param profile what the car's platform allows
     * @param now what the car's clock says
     */
    public ObjectNode write(Screen screen, Profile profile, Instant now) {
        ObjectNode drawn = JsonNodeFactory.instance
                .objectNode()
                .put("online", screen.online())
                .put("connection", texts.text(screen.online() ? "screen.online" : "screen.offline"))
                .put("moving", screen.moving())
                .put("locationStopped", screen.locationStopped());
        screen.certificateEnds().ifPresent(end -> drawn.put("certificateEnds", texts.certificateEnds(end)));
        if (screen.cannotSave()) {
            drawn.put("warning", texts.text("screen.cannotSave"));
        }
        screen.refusal()
                .ifPresent(refusal -> drawn.put("refusal", texts.refusal(refusal))
                        .put("refused", refusal.reason().name()));
        services.write(screen, profile, drawn);
        asked.write(screen, now, drawn);
        mail.write(screen.messages(), drawn.putObject("mail"));
        plan.write(screen.comfort(), drawn);
        car.write(screen, drawn);
        users.write(screen, profile, drawn);
        HistoryWriter.write(screen, drawn);
        return drawn;
    }
}
