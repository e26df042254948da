package io.codriver.agent.domain;

import io.codriver.agent.domain.linking.Linking;
import io.codriver.agent.domain.linking.Requests;
import io.codriver.agent.domain.notice.NoticeBoard;
import io.codriver.agent.domain.platform.Profile;
import io.codriver.agent.domain.roster.Epoch;
import io.codriver.agent.domain.roster.Roster;

/**
 * All that the rules know.
 *
 * @param profile what the platform allows; configuration, not kept in the store
 * @param epoch the time since the last reset for sale
 * @param linking who is linked, who asks to be, and what is announced
 * @param standing whether the car stands still; read from the car, not kept in the store
 */
public record State(Profile profile, Epoch epoch, Linking linking, boolean standing) {

    /** A car that nobody was ever linked to. */
    public static State fresh(Profile profile, Epoch epoch) {
        return new State(profile, epoch, new Linking(Roster.empty(), Requests.none(), NoticeBoard.empty()), true);
    }

    /** Who is linked. */
    public Roster roster() {
        return linking.roster();
    }

    State with(Linking changed) {
        return new State(profile, epoch, changed, standing);
    }

    State standing(boolean now) {
        return new State(profile, epoch, linking, now);
    }
}
