package org.guildhall.contest.outcome.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.outcome.board.BoardState.Board;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Boards as they are kept: one row a contest, made by whatever comes first, publication or freeze. */
@ApplicationScoped
class BoardRows {

    private static final String FIND =
            "SELECT published_at, embargo_until, frozen_at, frozen_view FROM board WHERE contest_id = ?";
    private static final String PUBLISH = """
            INSERT INTO board (contest_id, published_at, embargo_until) VALUES (?, ?, ?)
            ON CONFLICT (contest_id) DO UPDATE
            SET published_at = excluded.published_at, embargo_until = excluded.embargo_until""";
    private static final String FREEZE = """
            INSERT INTO board (contest_id, frozen_at, frozen_view) VALUES (?, ?, ?::jsonb)
            ON CONFLICT (contest_id) DO UPDATE
            SET frozen_at = excluded.frozen_at, frozen_view = excluded.frozen_view""";
    private static final String RELEASE = "UPDATE board SET frozen_at = NULL, frozen_view = NULL WHERE contest_id = ?";

    private final Database database;

    BoardRows(Database database) {
        this.database = database;
    }

    Optional<Board> find(UUID contest) {
        return database.find(
                FIND,
                row -> new Board(
                        Sql.instant(row, "published_at"),
                        Sql.instant(row, "embargo_until"),
                        Sql.instant(row, "frozen_at"),
                        row.getString("frozen_view")),
                contest);
    }

    void publish(UUID contest, Instant now, @Nullable Instant embargoUntil) {
        database.update(PUBLISH, contest, now, embargoUntil);
    }

    void freeze(UUID contest, Instant now, String view) {
        database.update(FREEZE, contest, now, view);
    }

    void release(UUID contest) {
        database.update(RELEASE, contest);
    }
}
