package org.guildhall.membership.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;
import org.jspecify.annotations.Nullable;

/** What is kept of a person: who they are. Erased, their row says nothing any more and can't be found by anything but its id. */
@ApplicationScoped
public class KeptPersonRows implements KeptRecords {

    private static final String TELL = """
            SELECT id, document_type, document_cipher, name_cipher, mobile_cipher, gender, birth_year, recorded_at, erased_at
            FROM person WHERE id = ANY (?) ORDER BY id""";
    private static final String FORMER =
            "SELECT replaced_at FROM person_former_document WHERE person_id = ANY (?) ORDER BY replaced_at";
    private static final String SAME = """
            WITH known AS (SELECT coalesce((SELECT same_as FROM same_person WHERE person_id = p.id), p.id) AS id
                           FROM unnest(?::uuid[]) AS p (id))
            SELECT id FROM known UNION SELECT person_id FROM same_person WHERE same_as IN (SELECT id FROM known)""";
    private static final String DOCUMENTS = """
            SELECT document_index FROM person WHERE id = ANY (?)
            UNION SELECT document_index FROM person_former_document WHERE person_id = ANY (?)""";

    private static final String ERASED = "SELECT id FROM person WHERE id = ANY (?) AND erased_at IS NOT NULL";

    /** Of the birth year the band stays: figures need no more. What is random is nobody's fingerprint. */
    private static final String ERASE = """
            UPDATE person SET document_cipher = ?, document_index = ?, name_cipher = ?, name_index = ?, mobile_cipher = ?,
                              mobile_index = ?, birth_year = birth_year - birth_year % 5, identity_rule = 2, erased_at = ?
            WHERE id = ? AND erased_at IS NULL""";

    private final Database database;
    private final PersonProtection protection;
    private final Clock clock;

    KeptPersonRows(Database database, PersonProtection protection, Clock clock) {
        this.database = database;
        this.protection = protection;
        this.clock = clock;
    }

    /** These persons' rows, and the others that turned out to be theirs. */
    public Set<UUID> sameAs(Collection<UUID> persons) {
        return database.list(SAME, row -> Sql.uuid(row, "id"), ids(persons)).stream()
                .collect(Collectors.toSet());
    }

    /** The fingerprints of the documents by which these persons are or were known. */
    public List<byte[]> documentIndexes(Collection<UUID> persons) {
        return database.list(DOCUMENTS, row -> row.getBytes("document_index"), ids(persons), ids(persons));
    }

    /** Whether the persons' data were erased before. */
    public boolean areErased(Set<UUID> persons) {
        return erasedAmong(persons).containsAll(persons);
    }

    /** Those of these persons whose data were erased. */
    public Set<UUID> erasedAmong(Collection<UUID> persons) {
        return new HashSet<>(database.list(ERASED, row -> Sql.uuid(row, "id"), ids(persons)));
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        Column persons = ids(subject.persons());
        return List.of(
                new KeptSection("person", database.list(TELL, this::person, persons)),
                new KeptSection("formerDocuments", database.list(FORMER, KeptSection::item, persons)));
    }

    private Map<String, @Nullable Object> person(ResultSet row) throws SQLException {
        PersonalValues values = protection.reveal(
                Sql.uuid(row, "id"),
                DocumentType.valueOf(row.getString("document_type")),
                row.getBytes("name_cipher"),
                row.getBytes("document_cipher"),
                row.getBytes("mobile_cipher"));
        Map<String, @Nullable Object> item = KeptSection.item(row);
        item.put("name", values.name());
        item.put("documentNumber", values.documentNumber());
        item.put("mobile", values.mobile());
        return item;
    }

    @Override
    public void erase(DataSubject subject) {
        Column persons = ids(subject.persons());
        subject.persons().forEach(this::erase);
        database.update("DELETE FROM person_former_document WHERE person_id = ANY (?)", persons);
        database.update("DELETE FROM same_person WHERE person_id = ANY (?) OR same_as = ANY (?)", persons, persons);
    }

    private void erase(UUID id) {
        ProtectedPerson nobody = protection.nobody(id);
        database.update(
                ERASE,
                nobody.documentCipher(),
                nobody.documentIndex(),
                nobody.nameCipher(),
                nobody.nameIndex(),
                nobody.mobileCipher(),
                nobody.mobileIndex(),
                clock.instant(),
                id);
    }

    private static Column ids(Collection<UUID> persons) {
        return Column.uuids(persons);
    }
}
