package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** The rows of what provinces have set. */
@ApplicationScoped
class TransferPolicyRows {

    private static final String FIND = """
            SELECT organisation_id, days, remind_days_before, version FROM transfer_policy WHERE organisation_id = ANY (?)""";
    private static final String PUT = """
            INSERT INTO transfer_policy AS p (organisation_id, days, remind_days_before, set_at, set_by, version)
            VALUES (?, ?, ?, ?, ?, 1)
            ON CONFLICT (organisation_id) DO UPDATE SET days = excluded.days,
                remind_days_before = excluded.remind_days_before, set_at = excluded.set_at, set_by = excluded.set_by,
                version = p.version + 1
            WHERE p.version = ?""";

    private final Database database;

    TransferPolicyRows(Database database) {
        this.database = database;
    }

    /** What these organisations have set; most have set nothing. */
    Map<UUID, TransferPolicy> find(Collection<UUID> organisations) {
        Map<UUID, TransferPolicy> policies = new HashMap<>();
        database.each(
                FIND,
                row -> policies.put(
                        Sql.uuid(row, "organisation_id"),
                        new TransferPolicy(
                                Sql.uuid(row, "organisation_id"),
                                row.getInt("days"),
                                row.getInt("remind_days_before"),
                                row.getLong("version"))),
                Column.uuids(organisations));
        return policies;
    }

    /** Whether it was still that version, 0 for none. */
    boolean put(UUID organisationId, EditTransferPolicy edit, long version, String by, Instant now) {
        return database.update(PUT, organisationId, edit.days(), edit.remindDaysBefore(), now, by, version) == 1;
    }
}
