package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** The live members of one organisation, all at once. */
@ApplicationScoped
class MergingMemberRows {

    private static final String LIVE = "organisation_id = ? AND " + MemberStatus.IS_LIVE;

    private final Database database;

    MergingMemberRows(Database database) {
        this.database = database;
    }

    long countLive(UUID organisationId) {
        return database.find(
                        "SELECT count(*) AS live FROM member WHERE " + LIVE, row -> row.getLong("live"), organisationId)
                .orElseThrow();
    }

    /** Those of the organisations that have any. */
    Set<UUID> withLiveAmong(Collection<UUID> organisationIds) {
        return Set.copyOf(database.list(
                "SELECT DISTINCT organisation_id FROM member WHERE organisation_id = ANY (?) AND "
                        + MemberStatus.IS_LIVE,
                row -> Sql.uuid(row, "organisation_id"),
                Column.uuids(organisationIds)));
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
