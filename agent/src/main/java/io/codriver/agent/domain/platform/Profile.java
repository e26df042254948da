package io.codriver.agent.domain.platform;

import java.util.Set;

/**
 * What one head unit's platform allows. It is data: no rule ever asks for a brand.
 *
 * @param id the name used in configuration and in the contract, for example {@code mini-os9}
 * @param brand the maker's brand, for people
 * @param displayName the platform's name, for people
 * @param userLimit the most users in all, the primary included; 1 to 32
 * @param ceremonies how an account can be linked
 * @param firstPrimary who may become the first primary
 * @param primaryApproves whether a newcomer waits until the primary has approved once
 * @param invitations whether the primary can invite secondaries by a contact address
 * @param primaryMay the capabilities of the primary
 * @param secondaryMay the capabilities of a secondary; the primary can take some of them away
 * @param mustBeBooked what nobody may before it was booked for the car, and activated once in it
 * @param primaryChanges how the primary role can pass on
 */
public record Profile(
        String id,
        String brand,
        String displayName,
        int userLimit,
        Set<Ceremony> ceremonies,
        Set<FirstPrimary> firstPrimary,
        boolean primaryApproves,
        boolean invitations,
        Set<Capability> primaryMay,
        Set<Capability> secondaryMay,
        Set<Capability> mustBeBooked,
        Set<PrimaryChange> primaryChanges) {

    /** The most users that any profile may allow: more would not fit the retained roster message. */
    public static final int MOST_USERS = 32;

    public Profile {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException("id must be 1 to 32 of a-z, 0-9 and -, and is '" + id + "'");
        }
        if (userLimit < 1 || userLimit > MOST_USERS) {
            throw new IllegalArgumentException("userLimit must be 1 to " + MOST_USERS + " and is " + userLimit);
        }
        if (ceremonies.isEmpty() || firstPrimary.isEmpty()) {
            throw new IllegalArgumentException("ceremonies and firstPrimary must each name at least one");
        }
        if (!primaryMay.containsAll(secondaryMay)) {
            throw new IllegalArgumentException("secondaryMay must name nothing that primaryMay does not name");
        }
        if (!primaryMay.containsAll(mustBeBooked)) {
            throw new IllegalArgumentException("mustBeBooked must name nothing that primaryMay does not name");
        }
        if (secondaryMay.contains(Capability.DIGITAL_KEY)) {
            throw new IllegalArgumentException("secondaryMay must not name DIGITAL_KEY, which is the primary's alone");
        }
        ceremonies = Set.copyOf(ceremonies);
        firstPrimary = Set.copyOf(firstPrimary);
        primaryMay = Set.copyOf(primaryMay);
        secondaryMay = Set.copyOf(secondaryMay);
        mustBeBooked = Set.copyOf(mustBeBooked);
        primaryChanges = Set.copyOf(primaryChanges);
    }

    /** Whether only one account fits into the car. */
    public boolean isSingleUser() {
        return userLimit == 1;
    }
}
