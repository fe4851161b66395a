package org.guildhall.reporting.statistics.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.statistics.common.KnownCodes;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.quiz.QuizStatistics.Period;
import org.guildhall.reporting.statistics.quiz.QuizStatistics.QuizFigures;
import org.jspecify.annotations.Nullable;

/** Adds up what is known of quizzes along the tree, per direct child of an organisation; one quiz, or all. */
final class QuizQueries {

    private static final String TOLD = """
            SELECT 1 FROM quiz WHERE quiz_id = ? UNION ALL SELECT 1 FROM quiz_entrant WHERE quiz_id = ? LIMIT 1""";

    /** A quiz that hasn't been heard of yet counts: its attempts may come before it. */
    private static final String ENTRANTS = """
            SELECT s.child,
                   CASE WHEN e.best_share IS NULL THEN 'UNSCORED' WHEN e.best_share < 0.6 THEN 'UNDER_60'
                        WHEN e.best_share < 0.8 THEN 'FROM_60' WHEN e.best_share < 0.9 THEN 'FROM_80'
                        WHEN e.best_share < 1 THEN 'FROM_90' ELSE 'FULL' END AS band,
                   count(*) AS entrants, sum(e.attempts) AS attempts, sum(e.finished) AS finished
            FROM subtree s JOIN quiz_entrant e ON e.organisation_id = s.id LEFT JOIN quiz q USING (quiz_id)
            WHERE e.quiz_id = coalesce(?, e.quiz_id) AND q.status IS DISTINCT FROM 'CANCELLED'
            GROUP BY s.child, band""";

    private static final String AWARDS = """
            SELECT s.child, f.outcome, count(*) AS places
            FROM subtree s JOIN limited_award_fact f ON f.organisation_id = s.id LEFT JOIN quiz q USING (quiz_id)
            WHERE f.quiz_id = coalesce(?, f.quiz_id) AND q.status IS DISTINCT FROM 'CANCELLED'
            GROUP BY s.child, f.outcome""";
    private static final String COUPONS = """
            SELECT s.child, count(*) AS issued, count(f.redeemed_at) AS redeemed
            FROM subtree s JOIN coupon_fact f ON f.organisation_id = s.id LEFT JOIN quiz q USING (quiz_id)
            WHERE f.quiz_id = coalesce(?, f.quiz_id) AND q.status IS DISTINCT FROM 'CANCELLED'
            GROUP BY s.child""";
    private static final String MEMBERS = """
            SELECT s.child, sum(c.members) AS members
            FROM subtree s JOIN member_counter c ON c.organisation_id = s.id
            WHERE c.dimension = 'ALL' GROUP BY s.child""";
    private static final String PERIODS = """
            , taking AS (
                SELECT a.period_id, count(DISTINCT a.member_id) AS entrants, count(*) AS attempts
                FROM subtree s JOIN quiz_entrant e ON e.organisation_id = s.id
                JOIN quiz_attempt_fact a ON a.quiz_id = e.quiz_id AND a.member_id = e.member_id
                GROUP BY a.period_id
            )
            SELECT p.period_id, p.quiz_id, q.title AS quiz_title, p.title, p.opens_at, p.closes_at,
                   coalesce(t.entrants, 0) AS entrants, coalesce(t.attempts, 0) AS attempts
            FROM quiz_period p JOIN quiz q USING (quiz_id) LEFT JOIN taking t USING (period_id)
            WHERE p.quiz_id = coalesce(?, p.quiz_id) AND q.status <> 'CANCELLED' AND p.period_id > ?
              AND (t.period_id IS NOT NULL OR q.organisation_id IN (SELECT id FROM subtree))
            ORDER BY p.period_id LIMIT ?""";
    private static final String AWARDS_OF_PERIODS = """
            SELECT f.period_id, f.outcome, count(*) AS places
            FROM subtree s JOIN limited_award_fact f ON f.organisation_id = s.id
            WHERE f.period_id = ANY (?) GROUP BY f.period_id, f.outcome""";

    private final SubtreeQueries subtree;
    private final Map<@Nullable UUID, QuizFigures> figures = new HashMap<>();

    private QuizQueries(SubtreeQueries subtree) {
        this.subtree = subtree;
    }

    /** @throws ProblemException 400 {@code unknown-id} when nothing has been told of the quiz */
    static void requireKnown(SubtreeQueries subtree, @Nullable UUID quiz) throws SQLException {
        if (quiz != null) {
            KnownCodes.requireId("/quiz", () -> subtree.finds(TOLD, quiz, quiz));
        }
    }

    /**
     * Per direct child the figures of its subtree; under the key null the organisation's own.
     *
     * @param quiz null for all
     */
    static Map<@Nullable UUID, QuizFigures> byChild(SubtreeQueries subtree, @Nullable UUID quiz) throws SQLException {
        QuizQueries queries = new QuizQueries(subtree);
        queries.add(
                ENTRANTS,
                row -> QuizFigures.entrants(
                        row.getString("band"),
                        row.getLong("entrants"),
                        row.getLong("attempts"),
                        row.getLong("finished")),
                quiz);
        queries.add(AWARDS, row -> QuizFigures.awards(row.getString("outcome"), row.getLong("places")), quiz);
        queries.add(COUPONS, row -> QuizFigures.coupons(row.getLong("issued"), row.getLong("redeemed")), quiz);
        queries.add(MEMBERS, row -> QuizFigures.members(row.getLong("members")));
        return queries.figures;
    }

    private void add(String query, Sql.RowReader<QuizFigures> reader, @Nullable Object... values) throws SQLException {
        subtree.byChild(query, reader, QuizFigures::plus, values)
                .forEach((child, found) -> figures.merge(child, found, QuizFigures::plus));
    }

    /** The next {@code count} periods by id, of quizzes held in the subtree or that its members took part in. */
    static List<Period> periods(SubtreeQueries subtree, @Nullable UUID quiz, UUID after, int count)
            throws SQLException {
        List<Period> periods = subtree.list(PERIODS, QuizQueries::period, quiz, after, count);
        Map<UUID, Map<String, Long>> awards = new HashMap<>();
        subtree.each(
                AWARDS_OF_PERIODS,
                row -> awards.computeIfAbsent(Sql.uuid(row, "period_id"), id -> new TreeMap<>())
                        .put(row.getString("outcome"), row.getLong("places")),
                Sql.Column.of("uuid", periods, Period::id));
        return periods.stream()
                .map(period -> period.with(awards.getOrDefault(period.id(), Map.of())))
                .toList();
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(
                Sql.uuid(row, "period_id"),
                Sql.uuid(row, "quiz_id"),
                row.getString("quiz_title"),
                row.getString("title"),
                Sql.instant(row, "opens_at"),
                Sql.instant(row, "closes_at"),
                row.getLong("entrants"),
                row.getLong("attempts"),
                Map.of());
    }
}
