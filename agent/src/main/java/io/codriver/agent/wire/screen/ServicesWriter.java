package io.codriver.agent.wire.screen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.Screen;
import io.codriver.agent.domain.platform.Capability;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.remote.Service;
import io.codriver.agent.domain.upgrade.Upgrade;
import io.codriver.agent.text.Texts;
import java.util.Arrays;

/** What users who are not in the car may ask of it: every service of the platform, and who may use it now. */
final class ServicesWriter {

    private final Texts texts;

    ServicesWriter(Texts texts) {
        this.texts = texts;
    }

    void write(Screen screen, Profile profile, ObjectNode drawn) {
        ArrayNode runs = drawn.putArray("runs");
        screen.remote().runs().forEach(run -> runs.add(texts.run(run)));
        ArrayNode upgrades = drawn.putArray("upgrades");
        screen.upgrades().booked().forEach(one -> upgrade(one, upgrades.addObject()));
        ArrayNode services = drawn.putArray("remote");
        Arrays.stream(Service.values())
                .map(Service::capability)
                .distinct()
                .filter(profile.primaryMay()::contains)
                .forEach(one -> service(one, screen, profile, services.addObject()));
    }

    private void service(Capability capability, Screen screen, Profile profile, ObjectNode drawn) {
        boolean active =
                screen.upgrades().booked().stream().anyMatch(one -> one.capability() == capability && one.activated());
        drawn.put("name", texts.capability(capability))
                .put("waits", profile.mustBeBooked().contains(capability) && !active);
        ArrayNode who = drawn.putArray("who");
        screen.users().stream()
                .filter(user -> user.may().contains(capability))
                .forEach(user -> who.add(user.displayName().text()));
    }

    private void upgrade(Upgrade booked, ObjectNode drawn) {
        drawn.put("capability", booked.capability().name())
                .put("name", texts.capability(booked.capability()))
                .put("activated", booked.activated());
        booked.until().ifPresent(end -> drawn.put("until", end.wall().toString()));
    }
}
