package org.guildhall.membership.member.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;

/** That the union talked to a member about fees or taking part. Names nobody, so it stays when they are erased. */
@ApplicationScoped
class KeptPersuasionQueries implements KeptRecords {

    private static final String TELL = """
            SELECT persuaded_on, way, recorded_at FROM member_persuasion
            WHERE member_id = ANY (?) ORDER BY persuaded_on, id""";

    private final Database database;

    KeptPersuasionQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        return List.of(new KeptSection(
                "persuasions", database.list(TELL, KeptSection::item, Column.uuids(subject.members()))));
    }
}
