package io.codriver.agent.domain.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.codriver.agent.domain.roster.DisplayName;
import io.codriver.agent.domain.roster.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeBoardTest {

    @Test
    void numbersWhatIsPostedAndForgetsWhatWasSeen() {
        NoticeBoard board = posted(3).seen(2);
        assertEquals(List.of(1L, 3L), numbers(board));
        assertEquals(List.of(1L, 3L, 4L), numbers(post(board)));
        assertEquals(board, board.seen(2));
    }

    @Test
    void theOldestGivesWayToTheFiftyFirst() {
        assertEquals(1L, numbers(posted(NoticeBoard.MOST)).get(0));
        NoticeBoard full = posted(NoticeBoard.MOST + 1);
        assertEquals(NoticeBoard.MOST, full.unseen().size());
        assertEquals(2L, numbers(full).get(0));
        assertEquals(NoticeBoard.MOST + 1, full.posted());
    }

    @Test
    void countsEveryChangeThatGaveWayUntilThatWasSeen() {
        NoticeBoard full = posted(NoticeBoard.MOST + 3);
        assertEquals(3, full.gaveWay());
        assertEquals(3, full.seen(NoticeBoard.MOST).gaveWay());
        assertEquals(0, full.seenEarlier(full.posted()).gaveWay());
        assertEquals(NoticeBoard.MOST, full.seenEarlier(full.posted()).unseen().size());
    }

    @Test
    void keepsWhatGaveWayAfterTheScreenWasDrawn() {
        NoticeBoard shown = posted(NoticeBoard.MOST + 3);
        NoticeBoard later = post(shown);
        assertEquals(4, later.seenEarlier(shown.posted()).gaveWay());
        NoticeBoard putAway = later.seenUpTo(shown.posted());
        assertEquals(4, putAway.gaveWay());
        assertEquals(List.of(later.posted()), numbers(putAway));
        assertEquals(0, putAway.seenUpTo(later.posted()).gaveWay());
        assertEquals(List.of(), numbers(putAway.seenUpTo(later.posted())));
    }

    @Test
    void letsWhatCameToNothingGiveWayFirst() {
        NoticeBoard board = post(NoticeBoard.empty());
        for (Notice.Kind nothing : List.of(Notice.Kind.DECLINED, Notice.Kind.EXPIRED, Notice.Kind.LOCKED)) {
            board = board.post(nothing, new DisplayName("A"), Role.PRIMARY, Instant.EPOCH);
        }
        for (int i = 4; i < NoticeBoard.MOST + 3; i++) {
            board = post(board);
        }
        assertEquals(0, board.gaveWay());
        assertEquals(List.of(1L, 5L), numbers(board).subList(0, 2));
        board = post(board);
        assertEquals(1, board.gaveWay());
        assertEquals(5L, numbers(board).get(0));
    }

    @Test
    void cannotBeFloodedByRequestsThatComeToNothing() {
        NoticeBoard board = post(NoticeBoard.empty());
        for (int i = 0; i < 10 * NoticeBoard.MOST; i++) {
            board = board.post(Notice.Kind.EXPIRED, new DisplayName("A"), Role.PRIMARY, Instant.EPOCH);
        }
        assertEquals(Notice.Kind.LINKED, board.unseen().get(0).kind());
        assertEquals(0, board.gaveWay());
    }

    private static NoticeBoard posted(int times) {
        NoticeBoard board = NoticeBoard.empty();
        for (int i = 0; i < times; i++) {
            board = post(board);
        }
        return board;
    }

    private static NoticeBoard post(NoticeBoard board) {
        return board.post(Notice.Kind.LINKED, new DisplayName("A"), Role.PRIMARY, Instant.EPOCH);
    }

    private static List<Long> numbers(NoticeBoard board) {
        return board.unseen().stream().map(Notice::number).toList();
    }
}
