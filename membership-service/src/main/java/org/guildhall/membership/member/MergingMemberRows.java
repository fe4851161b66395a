package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** The live members of one organisation, all at once. */
@ApplicationScoped
class MergingMemberRows {

    private static final String LIVE = "organisation_id = ? AND status IN ('ACTIVE', 'TRANSFERRING', 'RETAINED')";

    private final Database database;

    MergingMemberRows(Database database) {
        this.database = database;
    }

    long countLive(UUID organisationId) {
        return database.find(
                        "SELECT count(*) AS live FROM member WHERE " + LIVE, row -> row.getLong("live"), organisationId)
                .orElseThrow();
    }

    /** The first of them in the order of their ids; whoever leaves at this moment is waited for, and left out. */
    List<UUID> lockLive(UUID organisationId, int limit) {
        return database.list(
                "SELECT id FROM member WHERE " + LIVE + " ORDER BY id LIMIT ? FOR UPDATE",
                row -> Sql.uuid(row, "id"),
                organisationId,
                limit);
    }
}
