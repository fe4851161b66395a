package org.guildhall.membership.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;

/** That somebody declared to be no member. Kept for ever, under the sign-in: who decided on others has to answer for it. */
@ApplicationScoped
class KeptDeclarationQueries implements KeptRecords {

    private static final String TELL = """
            SELECT declared_at FROM non_member_declaration WHERE subject = ANY (?) ORDER BY id""";

    private final Database database;

    KeptDeclarationQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        return List.of(new KeptSection(
                "declarations", database.list(TELL, KeptSection::item, Column.texts(subject.signIns()))));
    }
}
