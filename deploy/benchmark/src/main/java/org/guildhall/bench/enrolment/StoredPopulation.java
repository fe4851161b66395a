package org.guildhall.bench.enrolment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.guildhall.bench.load.Script;
import org.guildhall.local.launcher.TemporarySuite;
import org.guildhall.local.servers.EmbeddedPostgres;

/** Members of other days, with their persons, applications and histories, stored by SQL beside those who join. */
final class StoredPopulation {
    private final EmbeddedPostgres postgres;

    StoredPopulation(TemporarySuite suite) {
        this.postgres = suite.postgres();
    }

    void add(int members) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(postgres.jdbcUrl("membership"), postgres.user(), postgres.password())) {
            UUID session = one(connection, "SELECT min(id::text)::uuid FROM recruitment_session");
            UUID union = one(connection, "SELECT min(organisation_id::text)::uuid FROM recruitment_session");
            Script.run(connection, "/enrolment/population_persons.sql", members);
            Script.run(connection, "/enrolment/population_members.sql", union);
            Script.run(connection, "/enrolment/population_applications.sql", session);
            Script.run(connection, "/enrolment/population_periods.sql");
            try (Statement statement = connection.createStatement()) {
                statement.execute("VACUUM ANALYZE");
                statement.execute("CHECKPOINT");
            }
        }
    }

    private static UUID one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
