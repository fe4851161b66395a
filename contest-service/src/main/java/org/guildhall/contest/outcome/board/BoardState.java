package org.guildhall.contest.outcome.board;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** Since when the public may see what of a contest. */
@Singleton
public class BoardState {

    /** A board; all parts may be absent. */
    record Board(Instant publishedAt, Instant embargoUntil, Instant frozenAt, String frozenView) {

        static final Board NEW = new Board(null, null, null, null);

        boolean isFrozen() {
            return frozenAt != null;
        }

        /** Whether the results are out at this time. */
        boolean isOut(Instant at) {
            return publishedAt != null
                    && !publishedAt.isAfter(at)
                    && (embargoUntil == null || !embargoUntil.isAfter(at));
        }

        /** What the public may see of the results now; nothing if they aren't out, or weren't when the board was frozen. */
        Optional<PublicWindow> window(Instant now) {
            Instant at = isFrozen() ? frozenAt : now;
            return isOut(at) ? Optional.of(new PublicWindow(Optional.ofNullable(frozenAt))) : Optional.empty();
        }
    }

    private final Database database;
    private final Clock clock;

    BoardState(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Board of(UUID contest) {
        return database.find(
                        "SELECT * FROM board WHERE contest_id = ?",
                        row -> new Board(
                                Sql.instant(row, "published_at"),
                                Sql.instant(row, "embargo_until"),
                                Sql.instant(row, "frozen_at"),
                                row.getString("frozen_view")),
                        contest)
                .orElse(Board.NEW);
    }

    /** Whether the results are out at this time. */
    public boolean isOut(UUID contest, Instant at) {
        return of(contest).isOut(at);
    }

    /** What the public may see of the results now. */
    public Optional<PublicWindow> window(UUID contest) {
        return of(contest).window(clock.instant());
    }

    public void publish(UUID contest, Instant now, Instant embargoUntil) {
        database.update("""
                        INSERT INTO board (contest_id, published_at, embargo_until) VALUES (?, ?, ?)
                        ON CONFLICT (contest_id) DO UPDATE
                        SET published_at = excluded.published_at, embargo_until = excluded.embargo_until""", contest, now, embargoUntil);
    }

    void freeze(UUID contest, Instant now, String view) {
        database.update("""
                        INSERT INTO board (contest_id, frozen_at, frozen_view) VALUES (?, ?, ?::jsonb)
                        ON CONFLICT (contest_id) DO UPDATE
                        SET frozen_at = excluded.frozen_at, frozen_view = excluded.frozen_view""", contest, now, view);
    }

    void release(UUID contest) {
        database.update("UPDATE board SET frozen_at = NULL, frozen_view = NULL WHERE contest_id = ?", contest);
    }
}
