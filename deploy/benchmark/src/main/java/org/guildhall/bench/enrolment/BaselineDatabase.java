package org.guildhall.bench.enrolment;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.guildhall.bench.enrolment.Enrolment.BaselineSession;
import org.guildhall.local.servers.EmbeddedPostgres;

/** A database beside the service's own, on the same server and with the same migrations. */
final class BaselineDatabase {
    private static final String NAME = "baseline";

    private final EmbeddedPostgres postgres;

    private BaselineDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static BaselineDatabase create(EmbeddedPostgres postgres, Path repository) {
        postgres.createDatabase(NAME);
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(NAME), postgres.user(), postgres.password())
                .locations(
                        "filesystem:" + repository.resolve("service-kit/src/main/resources/db/kit"),
                        "filesystem:" + repository.resolve("membership-service/src/main/resources/db/migration"))
                .load()
                .migrate();
        return new BaselineDatabase(postgres);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(NAME) + "?prepareThreshold=1", postgres.user(), postgres.password());
    }

    /** Inserts one organisation with open sessions. */
    List<BaselineSession> openSessions(int count) throws SQLException {
        try (Connection connection = connect()) {
            UUID organisation = UUID.randomUUID();
            insertOrganisation(connection, organisation);
            List<BaselineSession> sessions = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                BaselineSession session = new BaselineSession(UUID.randomUUID(), organisation, "token-" + i);
                insertSession(connection, session);
                sessions.add(session);
            }
            return sessions;
        }
    }

    private static void insertOrganisation(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO organisation (id, name, level, kind, path, version, created_at)
                VALUES (?, ?, 'GRASSROOTS', 'JOINT', ?, 1, now())""")) {
            insert.setObject(1, id);
            insert.setString(2, PreparedJoins.EMPLOYER);
            insert.setString(3, id + "/");
            insert.executeUpdate();
        }
    }

    private static void insertSession(Connection connection, BaselineSession session) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO recruitment_session (id, organisation_id, title, opens_at, closes_at, confirmation,
                                                 join_token, version, created_at)
                VALUES (?, ?, ?, ?, ?, 'AUTOMATIC', ?, 1, now())""")) {
            OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
            insert.setObject(1, session.id());
            insert.setObject(2, session.organisationId());
            insert.setString(3, "职工沟通会");
            insert.setObject(4, now);
            insert.setObject(5, now.plusDays(1));
            insert.setString(6, session.joinToken());
            insert.executeUpdate();
        }
    }
}
