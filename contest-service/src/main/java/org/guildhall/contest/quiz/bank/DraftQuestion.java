package org.guildhall.contest.quiz.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A question of a bank as it stands now, to be changed at will: what was published has its own copy. */
@Entity
@Table(name = "question")
class DraftQuestion {

    @Id
    private UUID id;

    private UUID bankId;
    private String topic;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind;

    private String text;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private String options;

    private String key;
    private int points;

    @Enumerated(EnumType.STRING)
    private PartialCredit partialCredit;

    private String explanation;

    @Version
    private long version;

    protected DraftQuestion() {}

    DraftQuestion(UUID bankId, Question question) {
        this.id = question.id();
        this.bankId = bankId;
        change(question);
    }

    void change(Question question) {
        topic = question.topic();
        kind = question.kind();
        text = question.text();
        options = OptionsJson.write(question.options());
        key = question.key();
        points = question.points();
        partialCredit = question.partialCredit();
        explanation = question.explanation();
    }

    /** As it would be published now. */
    Question question() {
        return new Question(id, topic, kind, text, OptionsJson.read(options), key, points, partialCredit, explanation);
    }

    UUID id() {
        return id;
    }

    UUID bankId() {
        return bankId;
    }

    /** Counts from 1; current once the change is flushed. */
    long version() {
        return version + 1;
    }
}
