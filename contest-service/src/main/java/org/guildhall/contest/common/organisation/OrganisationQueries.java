package org.guildhall.contest.common.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** Organisations set by set. In a transaction. */
@ApplicationScoped
public class OrganisationQueries {

    private static final String NAMES = "SELECT id, name FROM organisation_copy WHERE id = ANY (?)";

    private final Database database;

    OrganisationQueries(Database database) {
        this.database = database;
    }

    /** What organisations are called now; those this service hasn't heard of are missing. */
    public Map<UUID, String> names(Collection<UUID> organisations) {
        Map<UUID, String> names = new HashMap<>();
        database.each(
                NAMES, row -> names.put(Sql.uuid(row, "id"), row.getString("name")), Sql.Column.uuids(organisations));
        return names;
    }
}
