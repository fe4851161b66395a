package org.guildhall.kit.schema;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.local.servers.EmbeddedPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real database, whose history a later release has written on. */
class SchemaCheckTest {

    private final EmbeddedPostgres postgres = TestStack.postgres();
    private final String database = "schema_" + UUID.randomUUID().toString().replace("-", "");
    private Flyway flyway;

    @BeforeEach
    void create() {
        postgres.createDatabase(database);
        flyway = Flyway.configure()
                .dataSource(postgres.jdbcUrl(database), postgres.user(), postgres.password())
                .locations("db/kit")
                .load();
    }

    @Test
    void refusesADatabaseThatLacksMigrations() {
        assertThatThrownBy(() -> SchemaCheck.requireComplete(flyway))
                .isInstanceOf(PreventFurtherStepsException.class)
                .hasMessageMatching(
                        "Not started: the database is too old for this release: [5-9] migrations up to 2026.*");
        assertThatCode(unknownContraction()).doesNotThrowAnyException();
    }

    @Test
    void startsOnItsOwnDatabaseAndBesideAnExpansionOfALaterRelease() {
        flyway.migrate();
        assertStarts();
        migratedLater("add nickname");
        migratedLater("contracts of members get an index");
        assertStarts();
    }

    @Test
    void refusesADatabaseThatALaterReleaseHasTakenSomethingFrom() {
        flyway.migrate();
        migratedLater("add nickname");
        migratedLater("contract drop given name");
        assertThatThrownBy(unknownContraction())
                .isInstanceOf(PreventFurtherStepsException.class)
                .hasMessageStartingWith("Not started: the database is too new for this release: migration 20990101.")
                .hasMessageContaining("(contract drop given name)");
    }

    @Test
    void saysInALineThatNoDatabaseIsThere() {
        Flyway nowhere = Flyway.configure()
                .dataSource("jdbc:postgresql://127.0.0.1:1/nowhere", "nobody", "")
                .load();
        assertThatThrownBy(() -> SchemaCheck.requireReachable(nowhere))
                .isInstanceOf(PreventFurtherStepsException.class)
                .hasMessageMatching("Not started: Unable to obtain connection from database .*");
        assertThatCode(() -> SchemaCheck.requireReachable(flyway)).doesNotThrowAnyException();
    }

    private void assertStarts() {
        assertThatCode(unknownContraction()).doesNotThrowAnyException();
        assertThatCode(() -> SchemaCheck.requireComplete(flyway)).doesNotThrowAnyException();
    }

    private ThrowingCallable unknownContraction() {
        return () -> SchemaCheck.requireNoUnknownContraction(flyway);
    }

    private void migratedLater(String description) {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                                                       execution_time, success)
                    SELECT max(installed_rank) + 1, '20990101.' || max(installed_rank), '%s', 'SQL', 'V.sql', 'x', 1, true
                    FROM flyway_schema_history""".formatted(description));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
