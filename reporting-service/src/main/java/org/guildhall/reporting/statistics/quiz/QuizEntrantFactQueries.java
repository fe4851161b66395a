package org.guildhall.reporting.statistics.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.jspecify.annotations.Nullable;

/** Finds what the figures of quizzes count, line by line. */
final class QuizEntrantFactQueries {

    /** Those of a page are found first, by indices alone: a subtree may have hundreds of thousands of attempts. */
    private static final String FACTS = """
            , entrant AS (
                SELECT e.quiz_id, e.member_id FROM subtree s JOIN quiz_entrant e ON e.organisation_id = s.id
                UNION SELECT f.quiz_id, f.member_id FROM subtree s JOIN limited_award_fact f ON f.organisation_id = s.id
            ), wanted AS (
                SELECT n.quiz_id, n.member_id FROM entrant n LEFT JOIN quiz q USING (quiz_id)
                WHERE n.quiz_id = coalesce(?, n.quiz_id) AND q.status IS DISTINCT FROM 'CANCELLED'
                  AND (n.quiz_id, n.member_id) >= (?, ?)
                ORDER BY n.quiz_id, n.member_id LIMIT ?
            ), taken AS (
                SELECT a.quiz_id, a.member_id, a.period_id, e.organisation_id, count(*) AS attempts,
                       count(a.finished_at) AS finished, max(a.score) AS best,
                       max(a.full_marks) FILTER (WHERE a.score IS NOT NULL) AS full_marks
                FROM wanted w JOIN quiz_entrant e ON e.quiz_id = w.quiz_id AND e.member_id = w.member_id
                JOIN subtree s ON s.id = e.organisation_id
                JOIN quiz_attempt_fact a ON a.quiz_id = w.quiz_id AND a.member_id = w.member_id
                GROUP BY a.quiz_id, a.member_id, a.period_id, e.organisation_id
            ), decided AS (
                SELECT f.quiz_id, f.member_id, f.period_id, f.organisation_id,
                       array_agg(f.award_id ORDER BY f.award_id) AS awards,
                       array_agg(f.outcome ORDER BY f.award_id) AS outcomes
                FROM subtree s JOIN limited_award_fact f ON f.organisation_id = s.id
                JOIN wanted w ON f.quiz_id = w.quiz_id AND f.member_id = w.member_id
                GROUP BY f.quiz_id, f.member_id, f.period_id, f.organisation_id
            )
            SELECT quiz_id, member_id, period_id, organisation_id, coalesce(attempts, 0) AS attempts,
                   coalesce(finished, 0) AS finished, best, full_marks, coalesce(awards, '{}') AS awards,
                   coalesce(outcomes, '{}') AS outcomes
            FROM taken FULL JOIN decided USING (quiz_id, member_id, period_id, organisation_id)
            WHERE (quiz_id, member_id, period_id, organisation_id) > (?, ?, ?, ?)
            ORDER BY quiz_id, member_id, period_id, organisation_id LIMIT ?""";

    /** Where a page ends: its last fact's quiz, member, period and organisation. */
    record Position(UUID quiz, UUID member, UUID period, UUID organisation) {

        private static final UUID FIRST = new UUID(0, 0);
        static final Position START = new Position(FIRST, FIRST, FIRST, FIRST);

        static Position of(List<String> keys) {
            List<UUID> ids = keys.stream().map(UUID::fromString).toList();
            return new Position(ids.get(0), ids.get(1), ids.get(2), ids.get(3));
        }
    }

    private QuizEntrantFactQueries() {}

    /** @param quiz null for all */
    static List<QuizEntrantFact> after(SubtreeQueries subtree, @Nullable UUID quiz, Position after, int count)
            throws SQLException {
        return subtree.list(
                FACTS,
                QuizEntrantFactQueries::fact,
                quiz,
                after.quiz(),
                after.member(),
                // Each has a line at least, but for whom the page before ended with.
                count + 1,
                after.quiz(),
                after.member(),
                after.period(),
                after.organisation(),
                count);
    }

    private static QuizEntrantFact fact(ResultSet row) throws SQLException {
        UUID[] awards = (UUID[]) row.getArray("awards").getArray();
        String[] outcomes = (String[]) row.getArray("outcomes").getArray();
        return new QuizEntrantFact(
                Sql.uuid(row, "member_id"),
                Sql.uuid(row, "organisation_id"),
                Sql.uuid(row, "quiz_id"),
                Sql.uuid(row, "period_id"),
                row.getLong("attempts"),
                row.getLong("finished"),
                row.getBigDecimal("best"),
                row.getObject("full_marks", Integer.class),
                IntStream.range(0, awards.length)
                        .mapToObj(i -> new QuizEntrantFact.Award(awards[i], outcomes[i]))
                        .toList());
    }
}
