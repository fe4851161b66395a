package org.guildhall.reporting.consistency;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.guildhall.kit.sql.Sql;

/** The comparisons that the database makes by itself. Each returns only what differs. */
final class ConsistencyQueries {

    /** Day by day, so that an error that cancels out over days is found as well. */
    private static final String MEMBER_COUNTERS = """
            WITH fact AS (
                SELECT organisation_id, dimension, code, day, sum(joined) AS joined, sum(departed) AS departed
                FROM (
                    SELECT m.organisation_id, d.dimension, d.code, c.day, c.joined, c.departed
                    FROM member_fact m
                    CROSS JOIN LATERAL (
                        SELECT 'ALL' AS dimension, '*' AS code
                        UNION ALL SELECT 'GENDER', m.gender
                        UNION ALL SELECT 'BIRTH_BAND', m.birth_band
                        UNION ALL SELECT 'EDUCATION', m.education
                        UNION ALL SELECT 'HOUSEHOLD', m.household
                        UNION ALL SELECT 'CATEGORY', unnest(m.categories)
                    ) AS d
                    CROSS JOIN LATERAL (VALUES (m.joined_on, 1, 0), (m.left_on, 0, 1)) AS c (day, joined, departed)
                    WHERE c.day IS NOT NULL
                ) AS each GROUP BY organisation_id, dimension, code, day
            ), compared AS (
                SELECT organisation_id, dimension, code, day,
                       coalesce(f.joined, 0) AS expected_joined, coalesce(c.joined, 0) AS found_joined,
                       coalesce(f.departed, 0) AS expected_departed, coalesce(c.departed, 0) AS found_departed
                FROM fact f FULL JOIN member_counter c USING (organisation_id, dimension, code, day)
            )
            SELECT 'MEMBER_COUNTER' AS kind, organisation_id, o.path, dimension, code || '@' || day AS code,
                   CASE WHEN expected_joined <> found_joined THEN expected_joined ELSE expected_departed END AS expected,
                   CASE WHEN expected_joined <> found_joined THEN found_joined ELSE found_departed END AS found
            FROM compared LEFT JOIN organisation_copy o ON o.id = organisation_id
            WHERE expected_joined <> found_joined OR expected_departed <> found_departed
            ORDER BY organisation_id, dimension, code, day LIMIT ?""";

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
                   0 AS expected, sum(c.joined - c.departed) AS found
            FROM member_counter c LEFT JOIN organisation_copy o ON o.id = c.organisation_id
            WHERE c.dimension = 'ALL' AND o.path IS NULL GROUP BY c.organisation_id
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
