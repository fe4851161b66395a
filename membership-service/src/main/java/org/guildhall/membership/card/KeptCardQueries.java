package org.guildhall.membership.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;

/** A member's cards. Their numbers say nothing of anybody and are never issued twice, so they stay when the member is erased. */
@ApplicationScoped
class KeptCardQueries implements KeptRecords {

    private static final String TELL =
            "SELECT number, status, issued_at FROM card WHERE member_id = ANY (?) ORDER BY issued_at, id";

    private final Database database;

    KeptCardQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        return List.of(
                new KeptSection("cards", database.list(TELL, KeptSection::item, Column.uuids(subject.members()))));
    }
}
