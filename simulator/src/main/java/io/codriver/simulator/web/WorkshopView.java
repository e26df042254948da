package io.codriver.simulator.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.text.Texts;
import io.codriver.simulator.cloud.CarRecord;
import io.codriver.simulator.cloud.Vin;
import java.util.List;
import java.util.Optional;

/** What the page of the service partner shows: no names, as long as nobody has asked for a preview. */
final class WorkshopView {

    private final SimulatedWorld world;
    private final CarTalk talk;
    private final Texts texts;
    private final WorkshopMail mail;

    WorkshopView(SimulatedWorld world, CarTalk talk, Texts texts, WorkshopMail mail) {
        this.world = world;
        this.texts = texts;
        this.talk = talk;
        this.mail = mail;
    }

    /** Under which name something is remembered that the workshop has asked of a car. */
    static String asked(String vid, String what) {
        return "workshop " + vid + " " + what;
    }

    /** @param vin of the car that the page is about; empty as long as there is none */
    ObjectNode draw(String vin) {
        ObjectNode state = AnswerView.empty();
        findCar(vin).ifPresent(vid -> car(vid, state.putObject("car")));
        return state;
    }

    private void car(String vid, ObjectNode drawn) {
        CarRecord known = world.cloud().car(vid);
        drawn.put("ready", known.isReady()).put("users", known.userCount());
        known.audit()
                .fell()
                .ifPresent(lines -> drawn.putObject("recordFell")
                        .put("from", known.audit().highest())
                        .put("to", lines));
        world.car().profile().mustBeBooked().stream()
                .sorted()
                .forEach(one -> drawn.withArray("bookable")
                        .addObject()
                        .put("capability", one.name())
                        .put("name", texts.capability(one)));
        mail.draw(vid, drawn);
        for (String what : List.of("primary", "reset")) {
            talk.findAsked(asked(vid, what))
                    .ifPresent(answer -> drawn.withObject("asked").set(what, AnswerView.draw(answer)));
        }
    }

    private Optional<String> findCar(String vin) {
        try {
            return world.cloud().findCar(Vin.of(vin));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
