package org.guildhall.membership.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;

/** A member's notices: nobody else reads them, so they go with them. What isn't due yet is nobody's to know. */
@ApplicationScoped
class KeptNoticeRows implements KeptRecords {

    private static final String TELL = """
            SELECT kind, ARRAY(SELECT w.value FROM jsonb_each_text(words) w ORDER BY w.key) AS words, happened_at, read_at
            FROM notice WHERE member_id = ANY (?) AND told ORDER BY id""";

    private final Database database;

    KeptNoticeRows(Database database) {
        this.database = database;
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        return List.of(new KeptSection("notices", database.list(TELL, KeptSection::item, ids(subject.members()))));
    }

    @Override
    public void erase(DataSubject subject) {
        // Each of the two has its index.
        database.update("DELETE FROM notice WHERE member_id = ANY (?) AND told", ids(subject.members()));
        database.update("DELETE FROM notice WHERE member_id = ANY (?) AND NOT told", ids(subject.members()));
    }

    private static Column ids(Collection<UUID> members) {
        return Column.uuids(members);
    }
}
