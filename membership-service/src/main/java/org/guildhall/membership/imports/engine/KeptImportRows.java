package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;

/**
 * Rows of lists that name somebody. Erased, a row keeps its number and state; one that was still to be taken is an error from
 * then on, for nothing is left to take. A row without a readable document number can't be found; it goes when its import expires.
 */
@ApplicationScoped
class KeptImportRows implements KeptRecords {

    static final String ERASED = "row-erased";

    /** By the key; what was taken has none of its own by then, but names whom it made. */
    private static final String TELL = """
            SELECT r.import_id, r.number AS row, r.state, i.created_at AS sent_at, i.created_by AS officer, i.applied_at
            FROM import_row r JOIN import_run i ON i.id = r.import_id
            WHERE r.key = ANY (?) OR r.created_id = ANY (?) ORDER BY r.import_id, r.number""";

    private static final String ERASE = """
            UPDATE import_row SET cells = NULL, key = NULL,
                                  faults = CASE state WHEN 'READY' THEN ? ELSE faults END,
                                  state = CASE state WHEN 'READY' THEN 'FAULTY' ELSE state END
            WHERE key = ANY (?)""";

    private final Database database;
    private final Documents documents;
    private final ImportSubjects subjects;

    KeptImportRows(Database database, Documents documents, ImportSubjects subjects) {
        this.database = database;
        this.documents = documents;
        this.subjects = subjects;
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        return List.of(new KeptSection(
                "imports",
                database.list(
                        TELL, KeptSection::item, keys(subject.documentIndexes()), Column.uuids(subject.members()))));
    }

    @Override
    public void erase(DataSubject subject) {
        RowFault fault = RowFault.of(subjects.of(ImportKind.MEMBERS).keyColumn().heading(), ERASED);
        database.update(ERASE, documents.write(List.of(fault)), keys(subject.documentIndexes()));
    }

    private static Column keys(Collection<byte[]> documentIndexes) {
        return Column.ofBytes(documentIndexes, index -> index);
    }
}
