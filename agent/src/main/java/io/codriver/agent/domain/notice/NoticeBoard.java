package io.codriver.agent.domain.notice;

import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The announcements that nobody has marked as seen, oldest first. What gives way to newer ones is counted, so that
 * nobody can hide one change of the list of users behind many others.
 *
 * @param posted how many were ever posted; the number of the newest
 * @param unseen the newest {@value #MOST} at most
 * @param gaveWay how many changes of the list of users gave way, unseen
 */
public record NoticeBoard(long posted, List<Notice> unseen, long gaveWay) {

    /** How many are kept. */
    public static final int MOST = 50;

    public NoticeBoard {
        unseen = List.copyOf(unseen);
    }

    /** A board on which nothing was ever posted. */
    public static NoticeBoard empty() {
        return new NoticeBoard(0, List.of(), 0);
    }

    /** This board with one announcement more; if that is too many, a request that came to nothing gives way first. */
    public NoticeBoard post(Notice.Kind kind, DisplayName displayName, Role role, Instant at) {
        Notice notice = new Notice(posted + 1, kind, displayName, role, at);
        List<Notice> all = Stream.concat(unseen.stream(), Stream.of(notice)).toList();
        if (all.size() <= MOST) {
            return new NoticeBoard(posted + 1, all, gaveWay);
        }
        Notice gone =
                all.stream().filter(one -> !one.kind().isChange()).findFirst().orElse(all.get(0));
        List<Notice> rest =
                all.stream().filter(one -> one.number() != gone.number()).toList();
        return new NoticeBoard(posted + 1, rest, gaveWay + (gone.kind().isChange() ? 1 : 0));
    }

    /** This board without the announcement of that number; the same board if it is not there. */
    public NoticeBoard seen(long number) {
        return new NoticeBoard(
                posted,
                unseen.stream().filter(notice -> notice.number() != number).toList(),
                gaveWay);
    }

    /**
     * This board without the announcements up to that number, and without those that gave way if nothing was posted
     * since: what gave way later nobody has seen.
     */
    public NoticeBoard seenUpTo(long newest) {
        return new NoticeBoard(
                posted,
                unseen.stream().filter(notice -> notice.number() > newest).toList(),
                seenEarlier(newest).gaveWay);
    }

    /** This board without those that gave way, if nothing was posted since that number. */
    public NoticeBoard seenEarlier(long newest) {
        return new NoticeBoard(posted, unseen, newest == posted ? 0 : gaveWay);
    }
}
