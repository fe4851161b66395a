package org.guildhall.contest.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.time.Clocks;

/** Makes and shows the versions of banks. Plain SQL, because a version is a document, never an object to work with. */
@ApplicationScoped
class BankPublication {

    private static final String INSERT = """
            INSERT INTO bank_version (bank_id, number, questions, published_by, published_at)
            VALUES (?, ?, ?::jsonb, ?, ?)""";
    private static final String LIST = """
            SELECT bank_id, number, jsonb_array_length(questions) AS questions, published_at,
                   (SELECT coalesce(sum((question ->> 'points')::integer), 0)
                    FROM jsonb_array_elements(questions) AS question) AS points
            FROM bank_version WHERE bank_id = ? AND number > ? ORDER BY number LIMIT ?""";

    private final Database database;
    private final QuestionRepository questions;
    private final BankVersions versions;
    private final BankAccess access;
    private final Documents documents;
    private final Clock clock;

    BankPublication(
            Database database,
            QuestionRepository questions,
            BankVersions versions,
            BankAccess access,
            Documents documents,
            Clock clock) {
        this.database = database;
        this.questions = questions;
        this.versions = versions;
        this.access = access;
        this.documents = documents;
        this.clock = clock;
    }

    /** @throws ProblemException 404, 409 when there is nothing to publish, or nothing new */
    @Transactional
    BankVersionSummary publish(UUID id) {
        QuestionBank bank = access.lockRun(id);
        List<Question> present = questions.allOf(id);
        requireNew(bank, present);
        int number = bank.publish();
        Instant now = Clocks.now(clock);
        database.update(INSERT, id, number, documents.write(present), access.subject(), now);
        int points = present.stream().mapToInt(Question::points).sum();
        return new BankVersionSummary(id, number, present.size(), points, now);
    }

    private void requireNew(QuestionBank bank, List<Question> present) {
        if (present.isEmpty()) {
            throw ProblemException.of(409, "bank-empty");
        }
        boolean unchanged = versions.find(bank.id(), bank.published())
                .filter(latest -> latest.questions().equals(present))
                .isPresent();
        if (unchanged) {
            throw ProblemException.of(409, "bank-unchanged", bank.published());
        }
    }

    @Transactional
    List<BankVersionSummary> list(UUID id, int after, int size) {
        access.readable(id);
        return database.list(LIST, BankPublication::summary, id, after, size);
    }

    @Transactional
    BankVersionView read(UUID id, int number) {
        access.readable(id);
        return versions.find(id, number).map(BankVersionView::of).orElseThrow(ProblemException::notFound);
    }

    private static BankVersionSummary summary(ResultSet row) throws SQLException {
        return new BankVersionSummary(
                Sql.uuid(row, "bank_id"),
                row.getInt("number"),
                row.getInt("questions"),
                row.getInt("points"),
                Sql.instant(row, "published_at"));
    }
}
