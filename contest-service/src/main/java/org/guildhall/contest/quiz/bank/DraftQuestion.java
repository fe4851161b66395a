package org.guildhall.contest.quiz.bank;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Documents;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A question of a bank as it stands now, to be changed at will: what was published has its own copy. */
@Entity
@Table(name = "question")
class DraftQuestion {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

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

    private @Nullable String explanation;

    @Version
    private long version;

    protected DraftQuestion() {}

    DraftQuestion(UUID bankId, Question question, Documents documents) {
        this.id = question.id();
        this.bankId = bankId;
        change(question, documents);
    }

    void change(Question question, Documents documents) {
        topic = question.topic();
        kind = question.kind();
        text = question.text();
        options = documents.write(question.options());
        key = question.key();
        points = question.points();
        partialCredit = question.partialCredit();
        explanation = question.explanation();
    }

    /** As it would be published now. */
    Question question(Documents documents) {
        return new Question(
                id, topic, kind, text, documents.read(options, TEXTS), key, points, partialCredit, explanation);
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
