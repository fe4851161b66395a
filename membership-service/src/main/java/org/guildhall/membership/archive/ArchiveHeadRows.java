package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** The heads of the chains. Several are locked in the order of their ids, always by one statement. */
@ApplicationScoped
class ArchiveHeadRows {

    private static final String INSERT = """
            INSERT INTO archive_head (organisation_id, year, number, hash, not_before)
            SELECT w.id, 0, 0, ?, timestamptz 'epoch' FROM unnest(?::uuid[]) AS w (id)
            WHERE NOT EXISTS (SELECT FROM archive_head h WHERE h.organisation_id = w.id)
            ORDER BY w.id ON CONFLICT DO NOTHING""";
    private static final String WAYS = """
            WITH RECURSIVE way (asked, chain) AS (
                SELECT w.id, w.id FROM unnest(?::uuid[]) AS w (id)
                UNION ALL
                SELECT way.asked, h.continued_in
                FROM way JOIN archive_head h ON h.organisation_id = way.chain AND h.continued_in IS NOT NULL)
            SELECT way.asked, way.chain FROM way
            WHERE NOT EXISTS (SELECT FROM archive_head h WHERE h.organisation_id = way.chain AND h.continued_in IS NOT NULL)""";
    private static final String SELECT = """
            SELECT organisation_id, year, number, hash, not_before, unsealed_at, continued_in
            FROM archive_head WHERE organisation_id = ANY (?)""";
    private static final String LOCK = SELECT + " ORDER BY organisation_id FOR UPDATE";
    private static final String UPDATE = """
            UPDATE archive_head h
            SET year = u.year, number = u.number, hash = u.hash, not_before = u.not_before, unsealed_at = u.unsealed_at
            FROM unnest(?::uuid[], ?::integer[], ?::bigint[], ?::bytea[], ?::timestamptz[], ?::timestamptz[])
                AS u (organisation_id, year, number, hash, not_before, unsealed_at)
            WHERE h.organisation_id = u.organisation_id""";
    private static final String CONTINUE = "UPDATE archive_head SET continued_in = ? WHERE organisation_id = ?";
    private static final String UNSEALED = """
            SELECT organisation_id FROM archive_head WHERE unsealed_at < ? AND organisation_id > ?
            ORDER BY organisation_id LIMIT ?""";

    private final Database database;

    ArchiveHeadRows(Database database) {
        this.database = database;
    }

    /** The heads, locked, by the organisations that were asked for; that of whom it merged into where one did. */
    Map<UUID, ArchiveHead> lock(Collection<UUID> organisationIds) {
        Set<UUID> asked = new HashSet<>(organisationIds);
        Map<UUID, UUID> ways = ways(asked);
        Map<UUID, ArchiveHead> locked = lockThemselves(new HashSet<>(ways.values()));
        while (locked.values().stream().anyMatch(head -> head.continuedIn() != null)) {
            // It merged while its head was waited for.
            ways = ways(asked);
            locked = lockThemselves(new HashSet<>(ways.values()));
        }
        Map<UUID, ArchiveHead> heads = new HashMap<>();
        for (Map.Entry<UUID, UUID> way : ways.entrySet()) {
            heads.put(way.getKey(), locked.get(way.getValue()));
        }
        return heads;
    }

    /** The heads of these very organisations, made where there are none yet. */
    private Map<UUID, ArchiveHead> lockThemselves(Collection<UUID> organisationIds) {
        Column wanted = Column.uuids(organisationIds);
        database.update(INSERT, HexFormat.of().parseHex(ArchiveHash.NONE), wanted);
        Map<UUID, ArchiveHead> heads = new HashMap<>();
        database.each(
                LOCK,
                row -> {
                    ArchiveHead head = head(row);
                    heads.put(head.organisationId(), head);
                },
                wanted);
        return heads;
    }

    /** The head of this very organisation, locked. */
    Optional<ArchiveHead> lockOne(UUID organisationId) {
        return database.find(LOCK, ArchiveHeadRows::head, Column.uuids(List.of(organisationId)));
    }

    Optional<ArchiveHead> find(UUID organisationId) {
        return database.find(SELECT, ArchiveHeadRows::head, Column.uuids(List.of(organisationId)));
    }

    /** In whose archive the entries of an organisation go on: its own, unless it merged. */
    UUID wayOf(UUID organisationId) {
        return ways(Set.of(organisationId)).get(organisationId);
    }

    private Map<UUID, UUID> ways(Collection<UUID> organisationIds) {
        Map<UUID, UUID> ways = new HashMap<>();
        database.each(
                WAYS, row -> ways.put(Sql.uuid(row, "asked"), Sql.uuid(row, "chain")), Column.uuids(organisationIds));
        return ways;
    }

    /** To be done by whoever has locked them. */
    void update(Collection<ArchiveHead> heads) {
        database.update(
                UPDATE,
                Column.of("uuid", heads, ArchiveHead::organisationId),
                Column.of("integer", heads, ArchiveHead::year),
                Column.of("bigint", heads, ArchiveHead::number),
                Column.ofBytes(heads, head -> HexFormat.of().parseHex(head.hash())),
                Column.of("timestamptz", heads, ArchiveHead::notBefore),
                Column.of("timestamptz", heads, ArchiveHead::unsealedAt));
    }

    /** The chain of an organisation has had its last entry. */
    void continueIn(UUID organisationId, UUID intoOrganisationId) {
        database.update(CONTINUE, intoOrganisationId, organisationId);
    }

    /** Those with entries from before some time that aren't sealed, in the order of their ids. */
    List<UUID> unsealed(Instant before, UUID after, int limit) {
        return database.list(UNSEALED, row -> Sql.uuid(row, "organisation_id"), before, after, limit);
    }

    private static ArchiveHead head(ResultSet row) throws SQLException {
        return new ArchiveHead(
                Sql.uuid(row, "organisation_id"),
                row.getInt("year"),
                row.getLong("number"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                Sql.instant(row, "not_before"),
                Sql.instant(row, "unsealed_at"),
                Sql.uuid(row, "continued_in"));
    }
}
