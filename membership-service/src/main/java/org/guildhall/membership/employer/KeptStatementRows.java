package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;

/** Fingerprints of what members state of their employers: made of what the applications tell, and erased with it. */
@ApplicationScoped
class KeptStatementRows implements KeptRecords {

    private static final String ERASE = "DELETE FROM stated_employer WHERE member_id = ANY (?)";

    private final Database database;

    KeptStatementRows(Database database) {
        this.database = database;
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        return List.of();
    }

    @Override
    public void erase(DataSubject subject) {
        database.update(ERASE, Column.uuids(subject.members()));
    }
}
