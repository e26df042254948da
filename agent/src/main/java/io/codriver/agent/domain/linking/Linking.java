package io.codriver.agent.domain.linking;

import io.codriver.agent.domain.notice.NoticeBoard;
import io.codriver.agent.domain.roster.Roster;

/**
 * What linking can change.
 *
 * @param roster who is linked
 * @param requests who asks to be
 * @param notices what the head unit announces about it
 */
public record Linking(Roster roster, Requests requests, NoticeBoard notices) {

    Linking with(Requests changed) {
        return new Linking(roster, changed, notices);
    }

    Linking with(NoticeBoard changed) {
        return new Linking(roster, requests, changed);
    }
}
