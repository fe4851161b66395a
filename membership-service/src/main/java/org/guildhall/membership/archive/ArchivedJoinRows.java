package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** The mark that tells up to which join all are entered. Whoever has claimed it keeps others from reading. */
@ApplicationScoped
class ArchivedJoinRows {

    private static final String CLAIM = """
            SELECT period_id, until_id, heard_until, settled_after < pg_snapshot_xmin(pg_current_snapshot()) AS settled
            FROM archive_join_reading FOR UPDATE SKIP LOCKED""";
    private static final String IS_READ_UP_TO = "SELECT period_id FROM archive_join_reading";
    private static final String READ_UP_TO = "UPDATE archive_join_reading SET period_id = ?";
    private static final String READ_ALL = """
            UPDATE archive_join_reading
            SET period_id = until_id, until_id = greatest(until_id, ?), settled_after = pg_current_xact_id()""";
    private static final String ENTERED = """
            SELECT w.id FROM unnest(?::uuid[]) AS w (id)
            WHERE EXISTS (SELECT FROM archive_entry e WHERE e.persons @> ARRAY[w.id] AND e.source = ?)""";

    private final Database database;

    ArchivedJoinRows(Database database) {
        this.database = database;
    }

    /**
     * How far the joins are entered, as ids of periods.
     *
     * @param readUpTo all up to this one are
     * @param until those before this one may be
     * @param heardUntil those before this one may have been entered as an instance of before heard of them
     * @param isSettled whether all transactions have ended that can have made an id before {@code until}
     */
    record Mark(UUID readUpTo, UUID until, UUID heardUntil, boolean isSettled) {}

    /** Claims the mark until the transaction ends; empty while somebody else has it. */
    Optional<Mark> claim() {
        return database.find(
                CLAIM,
                row -> new Mark(
                        Sql.uuid(row, "period_id"),
                        Sql.uuid(row, "until_id"),
                        Sql.uuid(row, "heard_until"),
                        row.getBoolean("settled")));
    }

    /** Up to which join all are entered, by whoever reads; may rise at any time. */
    UUID readUpTo() {
        return database.find(IS_READ_UP_TO, row -> Sql.uuid(row, "period_id")).orElseThrow();
    }

    void readUpTo(UUID periodId) {
        database.update(READ_UP_TO, periodId);
    }

    /** All before {@code until} are entered; those before the next one may be once whoever writes now has ended. */
    void readAllAndGoOnUntil(UUID next) {
        database.update(READ_ALL, next);
    }

    /** Those of the members whom an entry of this source names. */
    Set<UUID> enteredAmong(Collection<UUID> members, String source) {
        return new HashSet<>(database.list(ENTERED, row -> Sql.uuid(row, "id"), Column.uuids(members), source));
    }
}
