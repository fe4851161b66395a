package org.guildhall.reporting.statistics.common;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.sql.Database;

/** Asks where organisations stand at present, again and again. */
@ApplicationScoped
class PresentPlaceQueries {

    /** Nobody's but theirs who see the whole tree. */
    private static final String NOWHERE = "";

    private final Database database;

    PresentPlaceQueries(Database database) {
        this.database = database;
    }

    /** Its own path. */
    String path(UUID organisation) {
        return find("SELECT coalesce(path, '') AS path FROM organisation_copy WHERE id = ?", organisation);
    }

    /** That of the organisation in which it is by a merger; its own if it isn't merged. */
    String mergedPath(UUID organisation) {
        return find("SELECT coalesce(merged_path, path, '') AS path FROM organisation_copy WHERE id = ?", organisation);
    }

    private String find(String query, UUID organisation) {
        return database.find(query, row -> row.getString("path"), organisation).orElse(NOWHERE);
    }
}
