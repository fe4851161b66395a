package org.guildhall.membership.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.jspecify.annotations.Nullable;

/** Brings persons on record up to date, of whom somebody who knows them tells. */
@ApplicationScoped
public class PersonUpdateRows {

    private static final String HOLDER = """
            SELECT id, false AS former FROM person WHERE document_index = ?
            UNION ALL SELECT person_id, true FROM person_former_document WHERE document_index = ?
            ORDER BY former LIMIT 1""";

    /** What is on record stays: who put it there saw the document. */
    private static final String LEARN = """
            UPDATE person SET gender = CASE gender WHEN 'UNKNOWN' THEN ? ELSE gender END,
                              birth_year = coalesce(birth_year, ?::smallint)
            WHERE id = ? RETURNING gender, birth_year""";

    private final Database database;
    private final PersonRows rows;

    PersonUpdateRows(Database database, PersonRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Who has a document, or had it before a correction. */
    public record Holder(UUID id, boolean former) {}

    /** What is known of a person besides who they are. */
    public record Known(Gender gender, @Nullable Integer birthYear) {}

    /** Who has the document, under the lock of their row; empty when nobody does, or nobody any more. */
    public Optional<Holder> lockHolder(byte[] documentIndex) {
        rows.lock(Column.ofBytes(List.of(documentIndex), index -> index));
        return database.find(
                HOLDER, row -> new Holder(Sql.uuid(row, "id"), row.getBoolean("former")), documentIndex, documentIndex);
    }

    /**
     * A document that was corrected doesn't come back by being told once more.
     *
     * @param told the person's row as it would be, under the id of the holder
     * @return what is known of the person now
     */
    public Known bringUpToDate(Holder holder, ProtectedPerson told) {
        if (holder.former()) {
            rows.updateMobile(told);
        } else {
            rows.update(told);
        }
        return database.find(
                        LEARN,
                        row -> new Known(
                                Gender.valueOf(row.getString("gender")), row.getObject("birth_year", Integer.class)),
                        told.gender(),
                        told.birthYear(),
                        told.id())
                .orElseThrow();
    }
}
