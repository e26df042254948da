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
 * @param sharing how much it sees
 * @param consent the terms it accepted: nobody is a user without
 * @param since when it was linked, by the wall clock
 */
public record User(
        UserId id,
        Uid uid,
        DisplayName displayName,
        Role role,
        UserState state,
        Sharing sharing,
        Consent consent,
        Instant since) {}
