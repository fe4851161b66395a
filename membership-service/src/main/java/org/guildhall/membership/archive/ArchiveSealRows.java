package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** The seals, and what of the entries they are made of. */
@ApplicationScoped
class ArchiveSealRows {

    private static final String INSERT = """
            WITH counted AS MATERIALIZED (
                SELECT count(*) AS entries FROM archive_entry e
                WHERE e.organisation_id = ? AND e.recorded_at >= ? AND e.recorded_at < ?)
            INSERT INTO archive_seal (id, organisation_id, month, year, last_number, entries, hash, sealed_at)
            SELECT ?, e.organisation_id, ?, e.year, e.number, counted.entries, e.hash, ?
            FROM archive_entry e CROSS JOIN counted
            WHERE e.organisation_id = ? AND e.recorded_at >= ? AND e.recorded_at < ?
            ORDER BY e.year DESC, e.number DESC LIMIT 1
            RETURNING *""";
    private static final String NEXT = """
            SELECT min(e.recorded_at) AS next FROM archive_entry e WHERE e.organisation_id = ? AND e.recorded_at >= ?""";
    private static final String SELECT = """
            SELECT id, organisation_id, month, year, last_number, entries, hash, sealed_at FROM archive_seal
            WHERE organisation_id = ? AND month < ? ORDER BY month DESC LIMIT ?""";
    private static final String ALL = """
            SELECT id, organisation_id, month, year, last_number, entries, hash, sealed_at FROM archive_seal
            WHERE organisation_id = ? ORDER BY month""";

    private final Database database;

    ArchiveSealRows(Database database) {
        this.database = database;
    }

    /** Seals a month that has entries, from its first instant up to, but not including, the end. */
    ArchiveSeal insert(UUID id, UUID organisationId, YearMonth month, Instant begin, Instant end, Instant now) {
        return database.list(
                        INSERT,
                        ArchiveSealRows::seal,
                        organisationId,
                        begin,
                        end,
                        id,
                        month.atDay(1),
                        now,
                        organisationId,
                        begin,
                        end)
                .get(0);
    }

    /** When the first entry was made from some time on. */
    Optional<Instant> firstEntryFrom(UUID organisationId, Instant begin) {
        return Optional.ofNullable(database.list(NEXT, row -> Sql.instant(row, "next"), organisationId, begin)
                .get(0));
    }

    /** The newest first, of months before that one. */
    List<ArchiveSeal> newest(UUID organisationId, YearMonth before, int limit) {
        return database.list(SELECT, ArchiveSealRows::seal, organisationId, before.atDay(1), limit);
    }

    /** The oldest first: twelve a year. */
    List<ArchiveSeal> all(UUID organisationId) {
        return database.list(ALL, ArchiveSealRows::seal, organisationId);
    }

    private static ArchiveSeal seal(ResultSet row) throws SQLException {
        return new ArchiveSeal(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "organisation_id"),
                YearMonth.from(row.getObject("month", LocalDate.class)).toString(),
                row.getInt("year"),
                row.getLong("last_number"),
                row.getLong("entries"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                Sql.instant(row, "sealed_at"));
    }
}
