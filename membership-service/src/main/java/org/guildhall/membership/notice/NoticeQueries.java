package org.guildhall.membership.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.jspecify.annotations.Nullable;

/** Reads the notices of one member, or what their boxes look like, for many. */
@ApplicationScoped
class NoticeQueries {

    private static final String LIST = """
            SELECT id, kind, about, words, happened_at, created_at, read_at FROM notice
            WHERE member_id = ? AND told AND id < ? ORDER BY id DESC LIMIT ?""";
    private static final String UNREAD =
            "SELECT count(*)::int AS unread FROM notice WHERE member_id = ? AND told AND read_at IS NULL";

    /** Two looks into an index for each. */
    private static final String BOXES = """
            SELECT m.id,
                   (SELECT count(*) FROM notice u WHERE u.member_id = m.id AND u.told AND u.read_at IS NULL) AS unread,
                   (SELECT l.id FROM notice l WHERE l.member_id = m.id AND l.told ORDER BY l.id DESC LIMIT 1) AS newest
            FROM unnest(?::uuid[]) AS m (id)""";

    private final Database database;
    private final Documents documents;

    NoticeQueries(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** A notice as it is kept, without words. */
    record Kept(
            UUID id,
            NoticeKind kind,
            Map<String, String> about,
            Map<String, String> words,
            Instant happenedAt,
            Instant createdAt,
            @Nullable Instant readAt) {}

    /** The newest first. */
    List<Kept> list(UUID memberId, UUID before, int size) {
        return database.list(LIST, this::read, memberId, before, size);
    }

    int unread(UUID memberId) {
        return database.find(UNREAD, row -> row.getInt("unread"), memberId).orElseThrow();
    }

    /** What is another text once a box has changed. */
    Map<UUID, String> fingerprints(Collection<UUID> members) {
        Map<UUID, String> boxes = new HashMap<>();
        database.each(
                BOXES,
                row -> boxes.put(Sql.uuid(row, "id"), row.getLong("unread") + " " + Sql.uuid(row, "newest")),
                Column.uuids(members));
        return boxes;
    }

    private Kept read(ResultSet row) throws SQLException {
        return new Kept(
                Sql.uuid(row, "id"),
                NoticeKind.valueOf(row.getString("kind")),
                texts(row, "about"),
                texts(row, "words"),
                Sql.instant(row, "happened_at"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "read_at"));
    }

    @SuppressWarnings("unchecked") // written from such a map
    private Map<String, String> texts(ResultSet row, String column) throws SQLException {
        return documents.read(row.getString(column), Map.class);
    }
}
