package org.guildhall.membership.transfer.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;

/** A member's ways from cell to cell. Ids, codes and days stay when they are erased; where they were in other cells goes, and so do letters. */
@ApplicationScoped
class KeptCellTransferRows implements KeptRecords {

    private static final String RELEASES = """
            SELECT to_cell, reason, state, released_at, decided_at FROM cell_release WHERE member_id = ANY (?) ORDER BY id""";
    private static final String ARRIVALS = """
            SELECT from_cell, decided_at,
                   ARRAY(SELECT concat_ws(' ', h ->> 'from', h ->> 'union', h ->> 'status')
                         FROM jsonb_array_elements(coalesce(history, '[]')) WITH ORDINALITY AS h (h, place)
                         ORDER BY place) AS history
            FROM cell_arrival WHERE member_id = ANY (?) ORDER BY letter_id""";

    private final Database database;

    KeptCellTransferRows(Database database) {
        this.database = database;
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        Column members = Column.uuids(subject.members());
        return List.of(
                new KeptSection("cellReleases", database.list(RELEASES, KeptSection::item, members)),
                new KeptSection("cellArrivals", database.list(ARRIVALS, KeptSection::item, members)));
    }

    @Override
    public void erase(DataSubject subject) {
        Column members = Column.uuids(subject.members());
        database.update(
                "UPDATE cell_release SET letter = NULL WHERE state <> 'RELEASED' AND member_id = ANY (?)", members);
        database.update("UPDATE cell_arrival SET history = NULL WHERE member_id = ANY (?)", members);
    }
}
