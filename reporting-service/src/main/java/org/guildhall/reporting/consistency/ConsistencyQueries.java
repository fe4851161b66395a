package org.guildhall.reporting.consistency;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.guildhall.kit.sql.Sql;

/** The comparisons that the database makes by itself. Each returns only what differs. */
final class ConsistencyQueries {

    /** Day by day and flow by flow, so that an error that cancels out is found as well. */
    private static final String MEMBER_COUNTERS = """
            WITH fact AS (
                SELECT p.organisation_id, d.dimension, d.code, f.day, f.flow, count(*) AS counted
                FROM member_period p JOIN member_fact m USING (member_id)
                CROSS JOIN LATERAL (
                    SELECT 'ALL' AS dimension, '*' AS code
                    UNION ALL SELECT 'GENDER', m.gender
                    UNION ALL SELECT 'BIRTH_BAND', m.birth_band
                    UNION ALL SELECT 'EDUCATION', m.education
                    UNION ALL SELECT 'HOUSEHOLD', m.household
                    UNION ALL SELECT 'CATEGORY', unnest(m.categories)
                ) AS d
                CROSS JOIN LATERAL (VALUES (p.valid_from, p.begun), (p.valid_until, p.ended),
                    (CASE p.status WHEN 'RETAINED' THEN p.valid_from END, 'RETAINED'),
                    (CASE p.status WHEN 'RETAINED' THEN p.valid_until END, 'RESUMED')) AS f (day, flow)
                WHERE f.day IS NOT NULL
                GROUP BY p.organisation_id, d.dimension, d.code, f.day, f.flow
            ), compared AS (
                SELECT organisation_id, dimension, code, day, flow, coalesce(f.counted, 0) AS expected,
                       coalesce(c.counted, 0) AS found
                FROM fact f FULL JOIN member_counter c USING (organisation_id, dimension, code, day, flow)
            )
            SELECT 'MEMBER_COUNTER' AS kind, organisation_id, o.path, dimension,
                   code || '@' || day || '/' || flow AS code, expected, found
            FROM compared LEFT JOIN organisation_copy o ON o.id = organisation_id
            WHERE expected <> found ORDER BY organisation_id, dimension, code, day, flow LIMIT ?""";

    /** Whoever is a member is so in one organisation, and whoever isn't, in none. */
    private static final String MEMBER_PLACES = """
            WITH fact AS (
                SELECT organisation_id, status, count(*) AS counted FROM member_fact WHERE left_on IS NULL
                GROUP BY organisation_id, status
            ), period AS (
                SELECT organisation_id, status, count(*) AS counted FROM member_period WHERE valid_until IS NULL
                GROUP BY organisation_id, status
            )
            SELECT 'MEMBER_PLACE' AS kind, organisation_id, o.path, 'STATUS' AS dimension, status AS code,
                   coalesce(f.counted, 0) AS expected, coalesce(p.counted, 0) AS found
            FROM fact f FULL JOIN period p USING (organisation_id, status)
            LEFT JOIN organisation_copy o ON o.id = organisation_id
            WHERE coalesce(f.counted, 0) <> coalesce(p.counted, 0) ORDER BY organisation_id, status LIMIT ?""";

    private static final String SESSION_COUNTERS = """
            WITH fact AS (
                SELECT session_id, figure, count(*) AS counted FROM (
                    SELECT session_id, 'joined' AS figure FROM member_fact
                    UNION ALL SELECT session_id, lower(status) FROM application_fact WHERE status <> 'CONFIRMED'
                    UNION ALL SELECT session_id, 'cards' FROM card_fact
                    UNION ALL SELECT session_id, 'gifts_handed_out' FROM gift_fact
                    UNION ALL SELECT session_id, 'gifts_returned' FROM gift_fact WHERE returned_at IS NOT NULL
                ) AS each WHERE session_id IS NOT NULL GROUP BY session_id, figure
            ), counter AS (
                SELECT s.session_id, s.organisation_id, c.figure, c.counted FROM session s
                CROSS JOIN LATERAL (VALUES ('joined', s.joined), ('pending', s.pending), ('rejected', s.rejected),
                    ('withdrawn', s.withdrawn), ('cards', s.cards), ('gifts_handed_out', s.gifts_handed_out),
                    ('gifts_returned', s.gifts_returned)) AS c (figure, counted)
            )
            SELECT 'SESSION_COUNTER' AS kind, organisation_id, o.path, figure AS dimension, session_id::text AS code,
                   coalesce(f.counted, 0) AS expected, coalesce(c.counted, 0) AS found
            FROM fact f FULL JOIN counter c USING (session_id, figure)
            LEFT JOIN organisation_copy o ON o.id = organisation_id
            WHERE coalesce(f.counted, 0) <> coalesce(c.counted, 0) ORDER BY session_id, figure LIMIT ?""";

    private static final String QUIZ_ENTRANTS = """
            WITH fact AS (
                SELECT quiz_id, organisation_id, count(*) AS entrants, sum(attempts) AS attempts FROM (
                    SELECT quiz_id, (array_agg(organisation_id ORDER BY started_at NULLS LAST, attempt_id))[1]
                           AS organisation_id, count(*) AS attempts
                    FROM quiz_attempt_fact GROUP BY quiz_id, member_id
                ) AS each GROUP BY quiz_id, organisation_id
            ), counter AS (
                SELECT quiz_id, organisation_id, count(*) AS entrants, sum(attempts) AS attempts
                FROM quiz_entrant GROUP BY quiz_id, organisation_id
            ), compared AS (
                SELECT quiz_id, organisation_id, v.figure, v.expected, v.found
                FROM fact f FULL JOIN counter c USING (quiz_id, organisation_id)
                CROSS JOIN LATERAL (VALUES ('entrants', coalesce(f.entrants, 0), coalesce(c.entrants, 0)),
                    ('attempts', coalesce(f.attempts, 0), coalesce(c.attempts, 0))) AS v (figure, expected, found)
            )
            SELECT 'QUIZ_ENTRANTS' AS kind, organisation_id, o.path, figure AS dimension, quiz_id::text AS code,
                   expected, found
            FROM compared LEFT JOIN organisation_copy o ON o.id = organisation_id
            WHERE expected <> found ORDER BY quiz_id, organisation_id, figure LIMIT ?""";

    private static final String UNPLACED = """
            SELECT 'UNPLACED' AS kind, c.organisation_id, NULL AS path, 'ALL' AS dimension, '*' AS code,
                   0 AS expected, sum(c.members) AS found
            FROM member_counter c LEFT JOIN organisation_copy o ON o.id = c.organisation_id
            WHERE c.dimension = 'ALL' AND o.path IS NULL GROUP BY c.organisation_id HAVING sum(c.members) <> 0
            ORDER BY c.organisation_id LIMIT ?""";

    private static final long CHECK_LOCK = 0x6775_696c_6368_6563L;

    private ConsistencyQueries() {}

    /** Whether no other check is under way; none begins until this transaction has ended. */
    static boolean isTheOnlyOne(Connection snapshot) throws SQLException {
        return Sql.list(
                        snapshot,
                        "SELECT pg_try_advisory_xact_lock(?) AS locked",
                        row -> row.getBoolean("locked"),
                        CHECK_LOCK)
                .get(0);
    }

    static List<Finding> memberCounters(Connection snapshot, int atMost) throws SQLException {
        return Sql.list(snapshot, MEMBER_COUNTERS, ConsistencyQueries::finding, atMost);
    }

    static List<Finding> memberPlaces(Connection snapshot, int atMost) throws SQLException {
        return Sql.list(snapshot, MEMBER_PLACES, ConsistencyQueries::finding, atMost);
    }

    static List<Finding> sessionCounters(Connection snapshot, int atMost) throws SQLException {
        return Sql.list(snapshot, SESSION_COUNTERS, ConsistencyQueries::finding, atMost);
    }

    static List<Finding> quizEntrants(Connection snapshot, int atMost) throws SQLException {
        return Sql.list(snapshot, QUIZ_ENTRANTS, ConsistencyQueries::finding, atMost);
    }

    static List<Finding> unplaced(Connection snapshot, int atMost) throws SQLException {
        return Sql.list(snapshot, UNPLACED, ConsistencyQueries::finding, atMost);
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                Finding.Kind.valueOf(row.getString("kind")),
                Sql.uuid(row, "organisation_id"),
                row.getString("path"),
                row.getString("dimension"),
                row.getString("code"),
                row.getLong("expected"),
                row.getLong("found"));
    }
}
