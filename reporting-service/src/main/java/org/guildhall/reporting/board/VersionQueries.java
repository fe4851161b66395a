package org.guildhall.reporting.board;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.reporting.projection.Projection;

/** Asks whether anything was counted since, by whatever instance: some twenty rows, instead of a look at the figures. */
@ApplicationScoped
class VersionQueries {

    /** A rebuild puts other tables in place of these. */
    private static final String VERSION = """
            SELECT concat_ws(' ', sum(next_offset), '%s.consumed_offset'::regclass::oid) AS version
            FROM consumed_offset WHERE consumer = ? AND topic = ANY (?)""".formatted(Projection.LIVE_SCHEMA);

    private final Database database;
    private final Projection projection;

    VersionQueries(Database database, Projection projection) {
        this.database = database;
        this.projection = projection;
    }

    /** Differs once facts were counted. */
    String version() {
        return database.find(
                        VERSION,
                        row -> row.getString("version"),
                        Projection.LIVE_CONSUMER,
                        Sql.Column.of("text", projection.topics(), topic -> topic))
                .orElseThrow();
    }
}
