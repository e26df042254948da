package io.codriver.agent.domain.notice;

import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The announcements that nobody has marked as seen, oldest first.
 *
 * @param posted how many were ever posted; the number of the newest
 * @param unseen the newest {@value #MOST} at most
 */
public record NoticeBoard(long posted, List<Notice> unseen) {

    /** How many are kept: what nobody looked at in fifty changes gives way to what is newer. */
    public static final int MOST = 50;

    public NoticeBoard {
        unseen = List.copyOf(unseen);
    }

    /** A board on which nothing was ever posted. */
    public static NoticeBoard empty() {
        return new NoticeBoard(0, List.of());
    }

    /** This board with one announcement more. */
    public NoticeBoard post(Notice.Kind kind, DisplayName displayName, Role role, Instant at) {
        Notice notice = new Notice(posted + 1, kind, displayName, role, at);
        int surplus = Math.max(0, unseen.size() + 1 - MOST);
        return new NoticeBoard(
                posted + 1,
                Stream.concat(unseen.stream(), Stream.of(notice)).skip(surplus).toList());
    }

    /** This board without the announcement of that number; the same board if it is not there. */
    public NoticeBoard seen(long number) {
        return new NoticeBoard(
                posted,
                unseen.stream().filter(notice -> notice.number() != number).toList());
    }
}
