package org.guildhall.reporting.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.projection.Projection;

/** Asks whether anything was counted for organisations since, by whatever instance: a row each, instead of a look at figures. */
@ApplicationScoped
class VersionQueries {

    /** Begins where all reading does. A rebuild puts other tables in place of these. */
    private static final String VERSIONS = """
            SELECT o.id, concat_ws(' ', c.changed_at, w.changed_at, '%s.consumed_offset'::regclass::oid) AS version
            FROM (SELECT count(*) AS partitions FROM consumed_offset) AS first
            CROSS JOIN unnest(?::uuid[]) AS o (id)
            LEFT JOIN roll_up_window w ON true
            LEFT JOIN roll_up_change c ON c.organisation_id = o.id""".formatted(Projection.LIVE_SCHEMA);

    private final Database database;

    VersionQueries(Database database) {
        this.database = database;
    }

    /** Of each organisation one that differs once anything was counted, anew or differently, for it or below it. */
    Map<UUID, String> of(Collection<UUID> organisations) {
        Map<UUID, String> versions = new HashMap<>();
        database.each(
                VERSIONS,
                row -> versions.put(Sql.uuid(row, "id"), row.getString("version")),
                Sql.Column.uuids(organisations));
        return versions;
    }
}
