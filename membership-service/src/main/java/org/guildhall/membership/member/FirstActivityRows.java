package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;

/** When members first took part in something, a batch of events at a time. */
@ApplicationScoped
class FirstActivityRows {

    private static final String PUT = """
            INSERT INTO first_activity AS f (member_id, first_at)
            SELECT member_id, first_at FROM unnest(?::uuid[], ?::timestamptz[]) AS a (member_id, first_at) ORDER BY member_id
            ON CONFLICT (member_id) DO UPDATE SET first_at = excluded.first_at WHERE excluded.first_at < f.first_at""";

    private final Database database;

    FirstActivityRows(Database database) {
        this.database = database;
    }

    void put(Map<UUID, Instant> first) {
        database.update(
                PUT,
                Column.of("uuid", first.entrySet(), Map.Entry::getKey),
                Column.of("text", first.entrySet(), entry -> entry.getValue().toString()));
    }
}
