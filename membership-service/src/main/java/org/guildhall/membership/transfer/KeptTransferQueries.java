package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;

/** A member's transfers: codes and days, of which figures are made, so they stay when the member is erased. */
@ApplicationScoped
class KeptTransferQueries implements KeptRecords {

    private static final String TELL = """
            SELECT f.name AS from_organisation, d.name AS to_organisation, t.state, t.asked_by_party AS asked_by, t.asked_at,
                   t.reason, t.released_at, t.decided_at, t.refusal, t.cancellation
            FROM transfer t
                JOIN organisation f ON f.id = t.from_organisation_id
                JOIN organisation d ON d.id = t.to_organisation_id
            WHERE t.member_id = ANY (?) ORDER BY t.id""";

    private final Database database;

    KeptTransferQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        return List.of(
                new KeptSection("transfers", database.list(TELL, KeptSection::item, Column.uuids(subject.members()))));
    }
}
