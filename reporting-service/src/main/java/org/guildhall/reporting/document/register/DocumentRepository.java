package org.guildhall.reporting.document.register;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;

/** Keeps which documents were issued. */
@ApplicationScoped
class DocumentRepository {

    private static final String INSERT = """
            INSERT INTO document (code, number, template, title, language, organisation_id, organisation, period, as_of, lines,
                                  totals, files, issued_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""";

    private final Database database;
    private final Documents documents;

    DocumentRepository(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    long nextNumber() {
        return database.find("SELECT nextval('document_number_sequence') AS number", row -> row.getLong("number"))
                .orElseThrow();
    }

    void insert(Imprint imprint, DocumentFacts facts, List<IssuedFile> files) {
        database.update(
                INSERT,
                imprint.code(),
                imprint.number(),
                facts.template(),
                facts.title(),
                facts.language(),
                facts.organisationId(),
                facts.organisation(),
                facts.period(),
                facts.asOf(),
                facts.lines(),
                documents.write(facts.totals()),
                documents.write(files),
                imprint.issuedAt());
    }

    Optional<IssuedDocument> find(String code) {
        return database.find("SELECT * FROM document WHERE code = ?", this::document, code);
    }

    private IssuedDocument document(ResultSet row) throws SQLException {
        return new IssuedDocument(
                row.getString("number"),
                row.getString("code"),
                row.getString("template"),
                row.getString("title"),
                row.getString("organisation"),
                row.getString("period"),
                Sql.instant(row, "as_of"),
                row.getLong("lines"),
                documents.read(row.getString("totals"), new TypeReference<List<ControlTotal>>() {}),
                documents.read(row.getString("files"), new TypeReference<List<IssuedFile>>() {}),
                Sql.instant(row, "issued_at"));
    }
}
