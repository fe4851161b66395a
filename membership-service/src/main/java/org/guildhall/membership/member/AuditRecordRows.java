package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.kit.time.Ids;

/** The records of what an officer did to many members at once, in one statement. */
@ApplicationScoped
class AuditRecordRows {

    private static final String INSERT = """
            INSERT INTO audit_record (id, member_id, act, subject, reason, happened_at)
            SELECT id, member_id, ?, ?, ?, ? FROM unnest(?::uuid[], ?::uuid[]) AS r (id, member_id)""";

    private final Database database;
    private final Ids ids;

    AuditRecordRows(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    void insert(Collection<UUID> members, AuditAct act, String subject, String reason, Instant now) {
        database.update(
                INSERT,
                act,
                subject,
                reason,
                now,
                Column.of("uuid", members, member -> ids.next()),
                Column.uuids(members));
    }
}
