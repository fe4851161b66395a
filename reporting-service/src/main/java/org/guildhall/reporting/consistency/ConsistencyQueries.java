package org.guildhall.reporting.consistency;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.sql.Sql;

/** The comparisons that the database makes by itself. Each returns only what differs. */
final class ConsistencyQueries {

    /** Day by day and flow by flow, so that an error that cancels out is found as well. */
    private static final String MEMBER_COUNTERS = """
            WITH fact AS (
                SELECT organisation_id, dimension, code, day, flow, sum(amount) AS counted FROM counted_fact
                WHERE source = 'MEMBER' GROUP BY organisation_id, dimension, code, day, flow
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

    /** What holds for each organisation by itself and its children's roll-ups holds for whole trees. */
    private static final String ROLLED_UP = """
            WITH counter AS NOT MATERIALIZED (%s), part AS (
                SELECT organisation_id, flow, dimension, code, %s AS span, amount FROM counted_fact WHERE day >= %s
                UNION ALL
                SELECT o.parent_id, c.flow, c.dimension, c.code, c.span, c.amount
                FROM counter c JOIN organisation_copy o ON o.id = c.organisation_id
                WHERE o.parent_id IS NOT NULL AND o.path IS NOT NULL
            ), expected AS (
                SELECT organisation_id, flow, dimension, code, span, sum(amount) AS amount FROM part
                GROUP BY organisation_id, flow, dimension, code, span
            )
            SELECT 'ROLL_UP_COUNTER' AS kind, organisation_id, o.path, dimension,
                   code || '@' || span || '/' || flow AS code,
                   coalesce(e.amount, 0) AS expected, coalesce(c.amount, 0) AS found
            FROM expected e FULL JOIN counter c USING (organisation_id, flow, dimension, code, span)
            LEFT JOIN organisation_copy o ON o.id = organisation_id
            WHERE coalesce(e.amount, 0) <> coalesce(c.amount, 0)
            ORDER BY organisation_id, dimension, code LIMIT ?""";

    private static final String ROLLED_UP_MONTHS = ROLLED_UP.formatted(
            "SELECT organisation_id, flow, dimension, code, month AS span, amount FROM roll_up_month",
            "date_trunc('month', day)::date",
            "'-infinity'");
    private static final String ROLLED_UP_DAYS = ROLLED_UP.formatted(
            "SELECT organisation_id, flow, dimension, code, day AS span, amount FROM roll_up_day",
            "day",
            "(SELECT days_since FROM roll_up_window)");

    /** Where each path is that of the parent and one's own id, a sum by path is one's own and the sums of the children. */
    private static final String TREE = """
            SELECT 'TREE' AS kind, o.id AS organisation_id, o.path, 'ALL' AS dimension, '*' AS code,
                   1 AS expected, 0 AS found
            FROM organisation_copy o LEFT JOIN organisation_copy above ON above.id = o.parent_id
            WHERE o.path IS DISTINCT FROM
                  CASE WHEN o.parent_id IS NULL THEN o.id || '/' ELSE above.path || o.id || '/' END
            ORDER BY o.id LIMIT ?""";

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

    static List<Finding> rolledUp(Connection snapshot, int atMost) throws SQLException {
        List<Finding> findings =
                new ArrayList<>(Sql.list(snapshot, ROLLED_UP_MONTHS, ConsistencyQueries::finding, atMost));
        findings.addAll(Sql.list(snapshot, ROLLED_UP_DAYS, ConsistencyQueries::finding, atMost));
        return findings;
    }

    static List<Finding> tree(Connection snapshot, int atMost) throws SQLException {
        return Sql.list(snapshot, TREE, ConsistencyQueries::finding, atMost);
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
