package org.guildhall.membership.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;

/** Gifts a member was given. The stock is counted by them, so they stay when the member is erased. */
@ApplicationScoped
class KeptGiftQueries implements KeptRecords {

    private static final String TELL = """
            SELECT handed_out_at, handed_out_by AS officer, returned_at FROM gift_handout
            WHERE member_id = ANY (?) ORDER BY id""";

    private final Database database;

    KeptGiftQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        return List.of(
                new KeptSection("gifts", database.list(TELL, KeptSection::item, Column.uuids(subject.members()))));
    }
}
