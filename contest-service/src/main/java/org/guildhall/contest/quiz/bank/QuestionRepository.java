package org.guildhall.contest.quiz.bank;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql.Column;

/** The questions banks hold now. Imports are one statement, for a file brings up to two thousand of them. */
@ApplicationScoped
class QuestionRepository implements PanacheRepositoryBase<DraftQuestion, UUID> {

    private static final String INSERT = """
            INSERT INTO question
                (id, bank_id, topic, kind, text, options, key, points, partial_credit, explanation, version)
            SELECT id, ?, topic, kind, text, options::jsonb, key, points, partial_credit, explanation, 0
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[],
                ?::text[]) AS new (id, topic, kind, text, options, key, points, partial_credit, explanation)""";

    private final Database database;
    private final Documents documents;

    QuestionRepository(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    Optional<DraftQuestion> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    long countOf(UUID bank) {
        return count("bankId", bank);
    }

    /** In the order in which they were added. */
    List<DraftQuestion> listOf(UUID bank, UUID after, int size) {
        return find("bankId = ?1 and id > ?2 order by id", bank, after)
                .page(0, size)
                .list();
    }

    /** All of them, in the order in which they were added. */
    List<Question> allOf(UUID bank) {
        return listOf(bank, new UUID(0, 0), QuestionBank.MOST_QUESTIONS).stream()
                .map(draft -> draft.question(documents))
                .toList();
    }

    void addAll(UUID bank, List<Question> questions) {
        database.update(
                INSERT,
                bank,
                Column.of("uuid", questions, Question::id),
                Column.of("text", questions, Question::topic),
                Column.of("text", questions, question -> question.kind().name()),
                Column.of("text", questions, Question::text),
                Column.of("text", questions, question -> documents.write(question.options())),
                Column.of("text", questions, Question::key),
                Column.of("integer", questions, Question::points),
                Column.of(
                        "text", questions, question -> question.partialCredit().name()),
                Column.of("text", questions, Question::explanation));
    }
}
