package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Patience;
import org.guildhall.kit.sql.Sql.Column;

/** Keeps others from adding to many organisations, for longer than a transaction; whoever adds asks for it under the lock. */
@ApplicationScoped
class OrganisationHoldRows {

    private static final String PLACE = """
            INSERT INTO organisation_hold (organisation_id, import_id)
            SELECT id, ? FROM unnest(?::uuid[]) AS h (id) ON CONFLICT DO NOTHING""";
    private static final String AWAIT = "SELECT " + OrganisationLocks.exclusive("o.id")
            + " FROM (SELECT w.id FROM unnest(?::uuid[]) AS w (id) ORDER BY w.id) AS o";
    private static final String IS_HELD =
            "SELECT EXISTS (SELECT FROM organisation_hold WHERE organisation_id = ANY (?)) AS held";
    private static final String LIFT = "DELETE FROM organisation_hold WHERE import_id = ?";

    /** Some who add are at it for longer than a statement takes that somebody waits for. */
    private static final Duration WAIT_AT_MOST = Duration.ofSeconds(30);

    private final DataSource dataSource;
    private final Database database;

    OrganisationHoldRows(DataSource dataSource, Database database) {
        this.dataSource = dataSource;
        this.database = database;
    }

    void place(UUID importId, Collection<UUID> ids) {
        database.update(PLACE, importId, Column.uuids(ids));
    }

    /** Waits for those who were adding before the hold could be seen. */
    void awaitAdding(Collection<UUID> ids) {
        try (Connection connection = dataSource.getConnection();
                Patience patience = Patience.of(connection, WAIT_AT_MOST)) {
            database.each(AWAIT, row -> {}, Column.uuids(ids));
        } catch (SQLException e) {
            throw new IllegalStateException("those who add to organisations can't be awaited", e);
        }
    }

    boolean isHeldAmong(Collection<UUID> ids) {
        return database.find(IS_HELD, row -> row.getBoolean("held"), Column.uuids(ids))
                .orElseThrow();
    }

    void lift(UUID importId) {
        database.update(LIFT, importId);
    }
}
