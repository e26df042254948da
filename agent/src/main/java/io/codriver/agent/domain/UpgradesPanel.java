package io.codriver.agent.domain;

import io.codriver.agent.domain.upgrade.Upgrade;
import java.util.List;

/**
 * What is booked for the car, as the head unit shows it.
 *
 * @param booked in the order of booking; what is not activated waits for the primary to do that
 */
public record UpgradesPanel(List<Upgrade> booked) {
    public UpgradesPanel {
        booked = List.copyOf(booked);
    }
}
