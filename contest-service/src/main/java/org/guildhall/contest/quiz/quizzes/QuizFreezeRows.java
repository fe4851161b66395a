package org.guildhall.contest.quiz.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;

/**
 * The freezing of quizzes, in their own rows: whoever locks a quiz keeps it from being frozen. Past the entity, for the
 * stored view is large, and a freeze is no version of a quiz.
 */
@ApplicationScoped
public class QuizFreezeRows {

    private final Database database;

    QuizFreezeRows(Database database) {
        this.database = database;
    }

    /** What is shown of the quiz while it is frozen, as it was stored. */
    public Optional<String> find(UUID quiz) {
        return database.find(
                "SELECT frozen_view FROM quiz WHERE id = ? AND frozen_view IS NOT NULL",
                row -> row.getString("frozen_view"),
                quiz);
    }

    /** @param view a JSON document */
    public void freeze(UUID quiz, Instant at, String view) {
        database.update("UPDATE quiz SET frozen_at = ?, frozen_view = ?::jsonb WHERE id = ?", at, view, quiz);
    }

    public void release(UUID quiz) {
        database.update("UPDATE quiz SET frozen_at = NULL, frozen_view = NULL WHERE id = ?", quiz);
    }
}
