package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.guildhall.kit.sql.Database;

/** Counts how far members have come; it reads cards and organisations along, so that a ladder costs one statement. */
@ApplicationScoped
class ActivationLadderQueries {

    private static final String REACHED = """
            SELECT m.id, true AS joined, m.subject IS NOT NULL AS verified, c.id IS NOT NULL AS carded,
                   f.member_id IS NOT NULL AS active
            FROM member m
                LEFT JOIN card c ON c.member_id = m.id AND c.status = 'ACTIVATED'
                LEFT JOIN first_activity f ON f.member_id = m.id
            """;
    private static final String COUNT = """
            SELECT count(*) AS joined, count(*) FILTER (WHERE verified) AS verified,
                   count(*) FILTER (WHERE verified AND carded) AS carded,
                   count(*) FILTER (WHERE verified AND carded AND active) AS active
            FROM (""" + REACHED + """
                JOIN organisation o ON o.id = m.organisation_id
                JOIN organisation root ON root.id = ? AND o.path LIKE root.path || '%'
                WHERE m.""" + MemberStatus.IS_LIVE + ") AS reached";
    private static final String ONE = REACHED + "WHERE m.id = ?";

    private final Database database;

    ActivationLadderQueries(Database database) {
        this.database = database;
    }

    ActivationLadder count(UUID organisationId) {
        return database.find(COUNT, row -> ladder(organisationId, row), organisationId)
                .orElseThrow();
    }

    ActivationRung rungOf(UUID memberId) {
        return database.find(ONE, ActivationLadderQueries::rung, memberId).orElseThrow();
    }

    private static ActivationLadder ladder(UUID organisationId, ResultSet row) throws SQLException {
        return new ActivationLadder(
                organisationId,
                row.getLong("joined"),
                row.getLong("verified"),
                row.getLong("carded"),
                row.getLong("active"),
                0);
    }

    private static ActivationRung rung(ResultSet row) throws SQLException {
        if (!row.getBoolean("verified")) {
            return ActivationRung.JOINED;
        }
        if (!row.getBoolean("carded")) {
            return ActivationRung.VERIFIED;
        }
        return row.getBoolean("active") ? ActivationRung.FIRST_ACTIVITY : ActivationRung.CARD_ACTIVATED;
    }
}
