package org.guildhall.contest.quiz.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** A collection of questions (题库). What is worked on is a draft; what is published stays, version by version. */
@Entity
class QuestionBank {

    static final int MOST_QUESTIONS = 2_000;

    @Id
    private UUID id;

    private UUID organisationId;
    private String title;

    @Enumerated(EnumType.STRING)
    private BankPurpose purpose;

    private int published;

    @Version
    private long version;

    protected QuestionBank() {}

    QuestionBank(UUID id, NewQuestionBank wish) {
        this.id = id;
        this.organisationId = wish.organisationId();
        this.title = wish.title();
        this.purpose = wish.purpose();
    }

    /** @throws ProblemException 422 when the bank would hold too many questions */
    void requireRoom(long present, int more) {
        if (present + more > MOST_QUESTIONS) {
            throw ProblemException.of(422, "bank-full", MOST_QUESTIONS, present, more);
        }
    }

    /** The number of the version published now. */
    int publish() {
        return ++published;
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    String title() {
        return title;
    }

    BankPurpose purpose() {
        return purpose;
    }

    /** The number of its latest version; 0 before the first. */
    int published() {
        return published;
    }
}
