package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.enrolment.application.ConsentsGiven.Given;

@ApplicationScoped
class ConsentsGivenQueries {

    private static final String SELECT = """
            SELECT id, consent_notice_version, consented_at FROM application a
            WHERE person_id = ANY (?) AND NOT EXISTS (SELECT FROM held_application h WHERE h.application_id = a.id)
            ORDER BY consented_at, id""";

    private final Database database;

    ConsentsGivenQueries(Database database) {
        this.database = database;
    }

    List<Given> of(Collection<UUID> persons) {
        return database.list(
                SELECT,
                row -> new Given(
                        Sql.uuid(row, "id"), row.getString("consent_notice_version"), Sql.instant(row, "consented_at")),
                Column.uuids(persons));
    }
}
