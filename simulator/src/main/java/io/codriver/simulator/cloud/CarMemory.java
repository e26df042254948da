package io.codriver.simulator.cloud;

import java.util.List;

/**
 * All that the cloud remembers of one car at one time.
 *
 * @param vid the car's name
 * @param car what it said of itself
 * @param users what was learned of its users
 * @param conversation what they and the workshop wrote to each other
 * @param links the requests of apps to it
 */
public record CarMemory(String vid, CarRecord car, CarUsers users, Conversation conversation, List<PhoneLink> links) {

    public CarMemory {
        links = List.copyOf(links);
    }

    /** Of a car that was never heard of. */
    public static CarMemory none(String vid) {
        return new CarMemory(vid, CarRecord.unknown(), CarUsers.none(""), Conversation.none(""), List.of());
    }
}
