package org.guildhall.contest.quiz.quizzes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** A quiz: drawn up as a draft, published once with its periods, which never change from then on. */
@Entity
public class Quiz {

    @Id
    private UUID id;

    private UUID organisationId;
    private String title;

    @Enumerated(EnumType.STRING)
    private QuizState state;

    @Version
    private long version;

    protected Quiz() {}

    Quiz(UUID id, NewQuiz wish) {
        this.id = id;
        this.organisationId = wish.organisationId();
        this.title = wish.title();
        this.state = QuizState.DRAFT;
    }

    void requireDraft() {
        if (state != QuizState.DRAFT) {
            throw ProblemException.of(409, "quiz-not-draft");
        }
    }

    void publish() {
        requireDraft();
        state = QuizState.PUBLISHED;
    }

    void cancel() {
        requireNotCancelled();
        state = QuizState.CANCELLED;
    }

    /** @throws ProblemException 409 after it was cancelled */
    public void requireNotCancelled() {
        if (state == QuizState.CANCELLED) {
            throw ProblemException.of(409, "quiz-cancelled");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String title() {
        return title;
    }

    public QuizState state() {
        return state;
    }

    long version() {
        return version;
    }
}
