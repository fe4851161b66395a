package org.guildhall.membership.organisation.founding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;

/** Applications to found a union. They are of the union and its employer, and stay, under the sign-in. */
@ApplicationScoped
class KeptFoundingQueries implements KeptRecords {

    private static final String TELL = """
            SELECT proposed_name, employer, employer_credit_code, status, note, applied_at, decided_at
            FROM founding_application WHERE applicant = ANY (?) ORDER BY id""";

    private final Database database;

    KeptFoundingQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        return List.of(new KeptSection(
                "foundings",
                database.list(TELL, KeptSection::item, Column.of("text", subject.signIns(), signIn -> signIn))));
    }
}
