package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.quiz.quizzes.QuizState;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Holds the quizzes of a batch's periods. Reads quizzes and organisations where they stand, once for a batch of hundreds (a
 * measured hot path): a declared exception.
 */
@ApplicationScoped
class HeldPeriodQueries {

    private static final String HOLD = """
            SELECT p.id, q.state, q.organisation_id, o.path, o.merged_path,
                q.frozen_at IS NOT NULL AS frozen
            FROM quiz_period p JOIN quiz q ON q.id = p.quiz_id JOIN organisation_copy o ON o.id = q.organisation_id
            WHERE p.id = ANY (?) AND q.state <> 'DRAFT' ORDER BY q.id FOR SHARE OF q""";

    private final Database database;

    HeldPeriodQueries(Database database) {
        this.database = database;
    }

    /**
     * How the quiz of a period stands.
     *
     * @param mergedPath of the organisation in which the quiz's is; null unless it was merged
     */
    record Held(
            UUID period,
            QuizState state,
            UUID organisation,
            String path,
            @Nullable String mergedPath,
            boolean frozen) {}

    /** Those of the periods that were published, their quizzes kept as they are until the transaction ends. */
    List<Held> hold(Collection<UUID> periods) {
        return database.list(
                HOLD,
                row -> new Held(
                        Sql.uuid(row, "id"),
                        QuizState.valueOf(row.getString("state")),
                        Sql.uuid(row, "organisation_id"),
                        row.getString("path"),
                        row.getString("merged_path"),
                        row.getBoolean("frozen")),
                new Sql.Column("uuid", Set.copyOf(periods).toArray()));
    }
}
