package org.guildhall.membership.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/**
 * The rows of standing codes, which stand among the sessions so that joining, reviewing and receipts know one kind of door. Two
 * officers may make or replace one at once, so SQL decides.
 */
@ApplicationScoped
class StandingCodeRows {

    private static final String COLUMNS = " id, organisation_id, title, confirmation, join_token, opens_at";
    private static final String PUT = """
            INSERT INTO recruitment_session AS s
                (id, organisation_id, kind, title, opens_at, confirmation, join_token, version, created_at)
            VALUES (?, ?, 'STANDING', ?, ?, ?, ?, 1, ?)
            ON CONFLICT (organisation_id) WHERE kind = 'STANDING' AND closed_at IS NULL DO UPDATE SET
                title = excluded.title, confirmation = excluded.confirmation, join_token = excluded.join_token,
                version = s.version + 1
            RETURNING""" + COLUMNS;
    private static final String FIND = "SELECT" + COLUMNS
            + " FROM recruitment_session WHERE organisation_id = ? AND kind = 'STANDING' AND closed_at IS NULL";
    private static final String FOLLOW = """
            UPDATE recruitment_session s SET
                organisation_id = target.id, version = s.version + 1,
                kind = CASE WHEN EXISTS (
                    SELECT FROM recruitment_session own
                    WHERE own.organisation_id = target.id AND own.kind = 'STANDING' AND own.closed_at IS NULL)
                    THEN 'INHERITED' ELSE s.kind END
            FROM (SELECT ?::uuid AS id) AS target
            WHERE s.organisation_id = ? AND s.kind <> 'SESSION' AND s.closed_at IS NULL""";
    private static final String FOLLOW_ENDED = """
            UPDATE recruitment_session SET organisation_id = ?, version = version + 1
            WHERE organisation_id = ? AND id = ANY (?) AND kind <> 'SESSION' AND closed_at IS NOT NULL""";
    private static final String END_INHERITED = """
            UPDATE recruitment_session SET closed_at = ?, version = version + 1
            WHERE organisation_id = ? AND kind = 'INHERITED' AND closed_at IS NULL""";
    private static final String REVOKE = """
            UPDATE recruitment_session SET closed_at = ?, version = version + 1
            WHERE organisation_id = ? AND kind = 'STANDING' AND closed_at IS NULL""";

    private final Database database;

    StandingCodeRows(Database database) {
        this.database = database;
    }

    /** Makes one, or gives the one there is another token: it stays the same door, with the applications made at it. */
    StandingCode put(UUID id, UUID organisationId, PutStandingCode code, String joinToken, Instant now) {
        database.update(END_INHERITED, now, organisationId);
        return database.find(
                        PUT,
                        StandingCodeRows::code,
                        id,
                        organisationId,
                        code.shownTitle(),
                        now,
                        code.confirmation(),
                        joinToken,
                        now)
                .orElseThrow();
    }

    Optional<StandingCode> find(UUID organisationId) {
        return database.find(FIND, StandingCodeRows::code, organisationId);
    }

    /** Whether there was one. */
    boolean revoke(UUID organisationId, Instant now) {
        int inherited = database.update(END_INHERITED, now, organisationId);
        return database.update(REVOKE, now, organisationId) + inherited > 0;
    }

    /** Brings the codes of an organisation that ends to the one that goes on: what hangs on walls goes on admitting. */
    void follow(UUID organisationId, UUID into) {
        database.update(FOLLOW, into, organisationId);
    }

    /** As {@link #follow}, of those of these that were revoked. */
    void followEnded(Collection<UUID> codes, UUID organisationId, UUID into) {
        database.update(FOLLOW_ENDED, into, organisationId, Column.uuids(codes));
    }

    private static StandingCode code(ResultSet row) throws SQLException {
        return new StandingCode(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "organisation_id"),
                row.getString("title"),
                Confirmation.valueOf(row.getString("confirmation")),
                row.getString("join_token"),
                Sql.instant(row, "opens_at"));
    }
}
