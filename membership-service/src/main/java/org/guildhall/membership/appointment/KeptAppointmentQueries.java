package org.guildhall.membership.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;

/** Positions somebody holds or held. Who was in office is public business and stays, under the sign-in. */
@ApplicationScoped
class KeptAppointmentQueries implements KeptRecords {

    private static final String TELL = """
            SELECT a.position, o.name AS organisation, a.valid_from, a.valid_until, a.ended_at
            FROM appointment a LEFT JOIN organisation o ON o.id = a.organisation_id
            WHERE a.subject = ANY (?) ORDER BY a.id""";

    private final Database database;

    KeptAppointmentQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        return List.of(new KeptSection(
                "appointments", database.list(TELL, KeptSection::item, Column.texts(subject.signIns()))));
    }
}
