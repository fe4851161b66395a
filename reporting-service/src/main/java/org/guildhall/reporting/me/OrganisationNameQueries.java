package org.guildhall.reporting.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** Finds out what organisations are called today. */
@ApplicationScoped
class OrganisationNameQueries {

    private final Database database;

    OrganisationNameQueries(Database database) {
        this.database = database;
    }

    /** Those that aren't known are missing. */
    Map<UUID, String> of(Collection<UUID> organisations) {
        Map<UUID, String> names = new HashMap<>();
        database.each(
                "SELECT id, name FROM organisation_copy WHERE id = ANY (?)",
                row -> names.put(Sql.uuid(row, "id"), row.getString("name")),
                Sql.Column.uuids(organisations));
        return names;
    }
}
