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
