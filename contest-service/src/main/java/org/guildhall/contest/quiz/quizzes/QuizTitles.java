package org.guildhall.contest.quiz.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What quizzes are called, for whoever may know of them from elsewhere. In a transaction. */
@ApplicationScoped
public class QuizTitles {

    private final QuizRepository quizzes;

    QuizTitles(QuizRepository quizzes) {
        this.quizzes = quizzes;
    }

    /** The titles of these quizzes as they are now. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        return quizzes.list("id in ?1", ids).stream().collect(Collectors.toMap(Quiz::id, Quiz::title));
    }
}
