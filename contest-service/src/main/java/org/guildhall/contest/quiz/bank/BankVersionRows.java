package org.guildhall.contest.quiz.bank;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;

/** The rows of published versions. Plain SQL, because a version is a document, never an object to work with. */
@ApplicationScoped
class BankVersionRows {

    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};
    private static final String INSERT = """
            INSERT INTO bank_version (bank_id, number, questions, published_by, published_at)
            VALUES (?, ?, ?::jsonb, ?, ?)""";
    private static final String LIST = """
            SELECT bank_id, number, jsonb_array_length(questions) AS questions, published_at,
                   (SELECT coalesce(sum((question ->> 'points')::integer), 0)
                    FROM jsonb_array_elements(questions) AS question) AS points
            FROM bank_version WHERE bank_id = ? AND number > ? ORDER BY number LIMIT ?""";
    private static final String FIND = """
            SELECT b.organisation_id, b.purpose, v.questions FROM bank_version v JOIN question_bank b ON b.id = v.bank_id
            WHERE v.bank_id = ? AND v.number = ?""";

    private final Database database;
    private final Documents documents;

    BankVersionRows(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    void insert(UUID bank, int number, List<Question> questions, String by, Instant at) {
        database.update(INSERT, bank, number, documents.write(questions), by, at);
    }

    List<BankVersionSummary> list(UUID bank, int after, int size) {
        return database.list(LIST, BankVersionRows::summary, bank, after, size);
    }

    Optional<BankVersion> find(UUID bank, int number) {
        return database.find(
                FIND,
                row -> new BankVersion(
                        bank,
                        Sql.uuid(row, "organisation_id"),
                        number,
                        BankPurpose.valueOf(row.getString("purpose")),
                        documents.read(row.getString("questions"), QUESTIONS)),
                bank,
                number);
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
