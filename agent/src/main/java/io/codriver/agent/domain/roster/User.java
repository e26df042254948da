package io.codriver.agent.domain.roster;

import java.time.Instant;

/**
 * One linked account.
 *
 * @param id the account
 * @param uid its name in topics and retained messages
 * @param displayName how it is shown
 * @param role what it is to the car
 * @param state whether its rights are in force
 * @param rights what the primary gave it
 * @param consent the terms it accepted: nobody is a user without
 * @param since when it was linked, by the wall clock
 * @param lastDeed what it did last
 */
public record User(
        UserId id,
        Uid uid,
        DisplayName displayName,
        Role role,
        UserState state,
        Rights rights,
        Consent consent,
        Instant since,
        Deed lastDeed) {

    public User {
        if (role == Role.PRIMARY
                && (state != UserState.ACTIVE || rights.validity().isLimited())) {
            throw new IllegalArgumentException("a primary user is active and without an end");
        }
    }

    /** An account that has just been linked. */
    public static User joined(
            UserId id,
            Uid uid,
            DisplayName displayName,
            Role role,
            UserState state,
            Rights rights,
            Consent consent,
            Instant at) {
        return new User(id, uid, displayName, role, state, rights, consent, at, new Deed(Deed.Kind.JOINED, at));
    }

    /** Whether it is the primary. */
    public boolean isPrimary() {
        return role == Role.PRIMARY;
    }

    /** The same account as the primary: for good, and with everything. */
    public User asPrimary() {
        Rights all = Rights.standard(Sharing.SHARED);
        return new User(id, uid, displayName, Role.PRIMARY, UserState.ACTIVE, all, consent, since, lastDeed);
    }

    /** The same account as a secondary, with what the profile gives one. */
    public User asSecondary() {
        Rights standard = Rights.standard(Sharing.SHARED);
        return new User(id, uid, displayName, Role.SECONDARY, UserState.ACTIVE, standard, consent, since, lastDeed);
    }

    /** The same user in another state. */
    public User in(UserState other) {
        return new User(id, uid, displayName, role, other, rights, consent, since, lastDeed);
    }

    /** The same user with other rights. */
    public User with(Rights other) {
        return new User(id, uid, displayName, role, state, other, consent, since, lastDeed);
    }

    /** The same user, having accepted these terms. */
    public User accepting(Consent other) {
        return new User(id, uid, displayName, role, state, rights, other, since, lastDeed);
    }

    /** The same user, having done this. */
    public User did(Deed deed) {
        return new User(id, uid, displayName, role, state, rights, consent, since, deed);
    }
}
