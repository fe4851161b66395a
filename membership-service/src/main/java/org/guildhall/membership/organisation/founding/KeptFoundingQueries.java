package org.guildhall.membership.organisation.founding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.FieldCipher;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;
import org.jspecify.annotations.Nullable;

/** Applications to found a union. They are of the union and its employer, and stay, under the sign-in. */
@ApplicationScoped
class KeptFoundingQueries implements KeptRecords {

    private static final String TELL = """
            SELECT id, proposed_name, employer, employer_credit_code, status, applied_at, decided_at, note_cipher
            FROM founding_application WHERE applicant = ANY (?) ORDER BY id""";

    private final Database database;
    private final FieldCipher cipher;

    KeptFoundingQueries(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        return List.of(
                new KeptSection("foundings", database.list(TELL, this::application, Column.texts(subject.signIns()))));
    }

    private Map<String, @Nullable Object> application(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> item = KeptSection.item(row);
        item.put(
                "note",
                FoundingApplication.note(row.getBytes("note_cipher"), Sql.uuid(row, "id"), cipher)
                        .orElse(null));
        return item;
    }
}
