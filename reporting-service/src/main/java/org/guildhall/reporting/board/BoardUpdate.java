package org.guildhall.reporting.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.reporting.reading.Lag;
import org.jspecify.annotations.Nullable;

/** What moves on a board, as it is now: values are whole, so whoever missed one needs only the next. */
@Schema(
        name = "ReportingBoardUpdate",
        description = "数据大屏上变动的数字，均为现值而非增量 · what moves on a board, as it is now and never as a difference")
record BoardUpdate(
        @Nullable Instant asOf,
        Lag lag,
        boolean late,
        List<TileNow> tiles,
        List<ChildNow> children,
        List<Arrival> recent) {

    /** A board on which nothing moves says so often that it is complete up to a later time. */
    private static final Duration QUIET = Duration.ofSeconds(15);

    @Schema(
            name = "BoardTileNow",
            description = "一个数字的现值，按 measure 与 span 对应 · a tile's value; measure and span name the tile")
    record TileNow(
            @Schema(examples = "members.count") String measure,
            TileSpan span,
            @Schema(examples = "1234567") long value) {}

    @Schema(name = "BoardChildNow", description = "一个直接下级的现值 · a direct child as it is now")
    record ChildNow(UUID id, long members, long joinedToday, long joined, long left) {

        static ChildNow of(BoardChild child) {
            BoardChild.Figures figures = child.figures();
            return new ChildNow(child.id(), figures.members(), figures.joinedToday(), figures.joined(), figures.left());
        }
    }

    /** Whether who has seen this one needs to be told the later one. */
    boolean isWorthTelling(BoardUpdate later) {
        return late != later.late
                || !tiles.equals(later.tiles)
                || !children.equals(later.children)
                || !recent.equals(later.recent)
                || isOlder(later);
    }

    private boolean isOlder(BoardUpdate later) {
        return later.asOf != null && (asOf == null || !later.asOf.isBefore(asOf.plus(QUIET)));
    }
}
