package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** The applications of an organisation that wait, all at once. */
@ApplicationScoped
class WaitingRows {

    private static final String WAITS = "status IN ('APPLIED', 'HELD')";
    private static final String WAITING = "organisation_id = ? AND " + WAITS;

    private final Database database;

    WaitingRows(Database database) {
        this.database = database;
    }

    long count(UUID organisationId) {
        return database.find(
                        "SELECT count(*) AS waiting FROM application WHERE " + WAITING,
                        row -> row.getLong("waiting"),
                        organisationId)
                .orElseThrow();
    }

    /** Those of the organisations that have any. */
    Set<UUID> waitingAmong(Collection<UUID> organisationIds) {
        return Set.copyOf(database.list(
                "SELECT DISTINCT organisation_id FROM application WHERE organisation_id = ANY (?) AND " + WAITS,
                row -> Sql.uuid(row, "organisation_id"),
                Column.uuids(organisationIds)));
    }

    /**
     * The version tells whoever has read them that they are others now.
     *
     * @return the sessions and standing codes at which they were made
     */
    Set<UUID> move(UUID from, UUID to) {
        return new HashSet<>(database.list(
                "UPDATE application SET organisation_id = ?, version = version + 1 WHERE " + WAITING
                        + " RETURNING session_id",
                row -> Sql.uuid(row, "session_id"),
                to,
                from));
    }
}
