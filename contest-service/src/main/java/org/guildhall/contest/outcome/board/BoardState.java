package org.guildhall.contest.outcome.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Since when the public may see what of a contest. */
@ApplicationScoped
public class BoardState {

    /** A board; all parts may be absent. */
    record Board(
            @Nullable Instant publishedAt,
            @Nullable Instant embargoUntil,
            @Nullable Instant frozenAt,
            @Nullable String frozenView) {

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

    private final BoardRows rows;
    private final Clock clock;

    BoardState(BoardRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Board of(UUID contest) {
        return rows.find(contest).orElse(Board.NEW);
    }

    /** Whether the results are out at this time. */
    public boolean isOut(UUID contest, Instant at) {
        return of(contest).isOut(at);
    }

    /** Whether nothing that is public moves now. */
    public boolean isFrozen(UUID contest) {
        return of(contest).isFrozen();
    }

    /** What the public may see of the results now. */
    public Optional<PublicWindow> window(UUID contest) {
        return of(contest).window(clock.instant());
    }

    public void publish(UUID contest, Instant now, @Nullable Instant embargoUntil) {
        rows.publish(contest, now, embargoUntil);
    }

    void freeze(UUID contest, Instant now, String view) {
        rows.freeze(contest, now, view);
    }

    void release(UUID contest) {
        rows.release(contest);
    }
}
