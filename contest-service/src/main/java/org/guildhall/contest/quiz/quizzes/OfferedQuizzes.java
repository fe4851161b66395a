package org.guildhall.contest.quiz.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;

/** Quizzes that members may take part in, for whoever shows them with more. In a transaction. */
@ApplicationScoped
public class OfferedQuizzes {

    private final QuizRepository quizzes;
    private final Periods periods;

    OfferedQuizzes(QuizRepository quizzes, Periods periods) {
        this.quizzes = quizzes;
        this.periods = periods;
    }

    /** A published quiz with its periods, the earlier first. */
    public record Offered(Quiz quiz, List<Period> periods) {}

    /** Those of these organisations that aren't over, the newest first. */
    public List<Offered> of(List<UUID> organisations, Instant now, int size) {
        List<Quiz> open = quizzes.listOpen(organisations, now, Cursors.BEHIND_ALL, size);
        Map<UUID, List<Period>> held = periods.ofAll(open.stream().map(Quiz::id).toList());
        return open.stream()
                .map(quiz -> new Offered(quiz, held.getOrDefault(quiz.id(), List.of())))
                .toList();
    }
}
