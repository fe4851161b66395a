package org.guildhall.membership.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** Writes notices, set by set: a contest's results are one batch. */
@ApplicationScoped
class NoticeRows {

    /**
     * An event makes one notice for a member, however often it comes. What follows something that isn't due yet isn't due
     * before it, either.
     */
    private static final String INSERT = """
            INSERT INTO notice (id, member_id, kind, about, words, aggregate_id, aggregate_version, happened_at, created_at,
                                due_at, told)
            SELECT n.id, n.member_id, n.kind, n.about, n.words, n.aggregate_id, n.aggregate_version, n.happened_at,
                   n.created_at, d.due_at, d.due_at <= n.created_at
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::jsonb[], ?::jsonb[], ?::uuid[], ?::bigint[], ?::timestamptz[],
                        ?::timestamptz[], ?::timestamptz[])
                     AS n (id, member_id, kind, about, words, aggregate_id, aggregate_version, happened_at, created_at, due_at)
                 CROSS JOIN LATERAL (
                     SELECT greatest(n.due_at, (SELECT max(b.due_at) FROM notice b
                                                WHERE b.aggregate_id = n.aggregate_id AND b.member_id = n.member_id))) d (due_at)
            ON CONFLICT (aggregate_id, aggregate_version, member_id) DO NOTHING
            RETURNING id, member_id, kind, told""";

    private static final String TOLD_OF =
            "SELECT DISTINCT aggregate_id, member_id FROM notice WHERE aggregate_id = ANY (?)";
    private static final String DUE = """
            SELECT id, member_id, kind FROM notice WHERE NOT told AND due_at <= ? ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED""";
    private static final String RENEW = """
            UPDATE notice n SET id = w.new_id, created_at = ?, told = true
            FROM unnest(?::uuid[], ?::uuid[]) AS w (id, new_id) WHERE n.id = w.id""";
    private static final String READ_UNTIL = """
            UPDATE notice SET read_at = ? WHERE member_id = ? AND id <= ? AND told AND read_at IS NULL""";

    private static final String DELETE_BEFORE = """
            DELETE FROM notice WHERE id IN (SELECT id FROM notice WHERE created_at < ? ORDER BY created_at LIMIT ?)""";

    private final Database database;
    private final Documents documents;

    NoticeRows(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    record NewNotice(UUID id, UUID memberId, News news, Instant dueAt, Instant createdAt) {}

    /** A notice that its member may read, and is to be told of. */
    record Due(UUID id, UUID memberId, NoticeKind kind) {}

    /** Who was told of these things before. */
    Map<UUID, Set<UUID>> toldOf(Collection<UUID> aggregates) {
        Map<UUID, Set<UUID>> told = new HashMap<>();
        database.each(
                TOLD_OF,
                row -> told.computeIfAbsent(Sql.uuid(row, "aggregate_id"), none -> new LinkedHashSet<>())
                        .add(Sql.uuid(row, "member_id")),
                Column.uuids(aggregates));
        return told;
    }

    /** Inserts those that aren't there yet and returns those of them that are due. */
    List<Due> insert(List<NewNotice> notices) {
        List<Due> due = new ArrayList<>();
        database.each(
                INSERT,
                row -> {
                    if (row.getBoolean("told")) {
                        due.add(due(row));
                    }
                },
                Column.of("uuid", notices, NewNotice::id),
                Column.of("uuid", notices, NewNotice::memberId),
                Column.of("text", notices, notice -> notice.news().kind().name()),
                Column.of(
                        "text", notices, notice -> documents.write(notice.news().about())),
                Column.of(
                        "text", notices, notice -> documents.write(notice.news().words())),
                Column.of("uuid", notices, notice -> notice.news().aggregateId()),
                Column.of("bigint", notices, notice -> notice.news().event().version()),
                Column.of("text", notices, notice -> notice.news().event().time()),
                Column.of("text", notices, NewNotice::createdAt),
                Column.of("text", notices, NewNotice::dueAt));
        return due;
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(Sql.uuid(row, "id"), Sql.uuid(row, "member_id"), NoticeKind.valueOf(row.getString("kind")));
    }

    /** Those that have become due and nobody was told of, locked. */
    List<Due> lockDue(Instant now, int atMost) {
        return database.list(DUE, NoticeRows::due, now, atMost);
    }

    /** Makes them new from now on, so that they stand before what was told meanwhile. */
    void renew(Map<UUID, UUID> newIds, Instant now) {
        database.update(
                RENEW,
                now,
                Column.of("uuid", newIds.entrySet(), Map.Entry::getKey),
                Column.of("uuid", newIds.entrySet(), Map.Entry::getValue));
    }

    /** Whether the member has that notice. */
    boolean has(UUID memberId, UUID id) {
        return database.find("SELECT 1 FROM notice WHERE id = ? AND member_id = ? AND told", row -> true, id, memberId)
                .isPresent();
    }

    void readUntil(UUID memberId, UUID newest, Instant now) {
        database.update(READ_UNTIL, now, memberId, newest);
    }

    /** @return how many there were, at most so many at once */
    int deleteBefore(Instant time, int atOnce) {
        return database.update(DELETE_BEFORE, time, atOnce);
    }
}
