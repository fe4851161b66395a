package org.guildhall.membership.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** What contests, projects and quizzes are called, as contest-service told it last. */
@ApplicationScoped
class NoticeSubjectRows {

    private static final String PUT = """
            INSERT INTO notice_subject (id, title) SELECT id, title FROM unnest(?::uuid[], ?::text[]) AS s (id, title)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title""";

    private final Database database;

    NoticeSubjectRows(Database database) {
        this.database = database;
    }

    void put(Map<UUID, String> titles) {
        if (!titles.isEmpty()) {
            database.update(
                    PUT,
                    Column.of("uuid", titles.entrySet(), Map.Entry::getKey),
                    Column.of("text", titles.entrySet(), Map.Entry::getValue));
        }
    }

    /** Those that are known. */
    Map<UUID, String> find(Collection<UUID> ids) {
        Map<UUID, String> titles = new HashMap<>();
        database.each(
                "SELECT id, title FROM notice_subject WHERE id = ANY (?)",
                row -> titles.put(Sql.uuid(row, "id"), row.getString("title")),
                Column.uuids(ids));
        return titles;
    }
}
