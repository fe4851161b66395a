package org.guildhall.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @Test
    void keepsDataDurablyWhenTheDirectoryIsKept(@TempDir Path directory) throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0)) {
            postgres.createDatabase("membership");
            execute(postgres, "CREATE TABLE kept AS SELECT '职工' AS word");
            assertDurability(postgres, "on");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0)) {
            postgres.createDatabase("membership");
            assertThat(query(postgres, "SELECT word FROM kept")).isEqualTo("职工");
        }
    }

    @Test
    void refusesConnectionsWhileStoppedAndServesOnTheSamePortAfterwards(@TempDir Path directory) throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0)) {
            postgres.createDatabase("membership");
            execute(postgres, "CREATE TABLE kept AS SELECT 7 AS number");
            String address = postgres.jdbcUrl("membership");

            postgres.stop();
            assertThatThrownBy(() -> query(postgres, "SELECT 1")).isInstanceOf(SQLException.class);

            postgres.restart();
            assertThat(postgres.jdbcUrl("membership")).isEqualTo(address);
            assertThat(query(postgres, "SELECT number FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void answersNobodyWhileFrozenAndGoesOnWhereItWas() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary()) {
            postgres.createDatabase("membership");
            try (Connection connection = connect(postgres)) {
                postgres.freeze();
                try {
                    assertThat(connection.isValid(1)).isFalse();
                } finally {
                    postgres.thaw();
                }
            }
            assertThat(query(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void tellsOfItsDeath() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary()) {
            CompletableFuture<?> exit = postgres.onExit();
            assertThat(exit).isNotDone();
            ProcessHandle.of(postgres.pid().orElseThrow()).orElseThrow().destroyForcibly();
            assertThat(exit).succeedsWithin(Duration.ofSeconds(20));
            assertThat(postgres.obituary())
                    .startsWith("PostgreSQL ended; the end of ")
                    .contains("postgres.log: ");
        }
    }

    @Test
    void waitsForNoDiskAndLeavesNothingWhenTemporary() throws SQLException {
        Path directory;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary()) {
            postgres.createDatabase("membership");
            assertDurability(postgres, "off");
            directory = Path.of(query(postgres, "SHOW data_directory")).getParent();
        }
        assertThat(Files.exists(directory)).isFalse();
    }

    @Test
    void admitsNobodyWithoutThePassword() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary()) {
            assertOnlyThePasswordAdmits(postgres);
            postgres.createDatabase("membership");
            Path password = Path.of(query(postgres, "SHOW data_directory")).resolveSibling("superuser-password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void closesDataThatWereOpenToEverybodyAndHandsThemOver(@TempDir Path directory) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0)) {
            postgres.createDatabase("membership");
            execute(postgres, "CREATE TABLE kept (id bigint GENERATED ALWAYS AS IDENTITY, word text)");
            execute(postgres, "INSERT INTO kept (word) VALUES ('职工')");
            execute(postgres, "CREATE SCHEMA projection");
            execute(postgres, "CREATE VIEW projection.shown AS SELECT word FROM kept");
            execute(postgres, "CREATE FUNCTION seven() RETURNS int LANGUAGE sql AS 'SELECT 7'");
            execute(postgres, "ALTER ROLE postgres PASSWORD NULL");
        }
        Files.delete(directory.resolve("superuser-password"));
        Files.writeString(directory.resolve("cluster/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0)) {
            assertOnlyThePasswordAdmits(postgres);
            postgres.createDatabase("membership", "its own");
            try (Connection own = connect(postgres, "membership", "membership", "its own")) {
                own.createStatement().execute("ALTER TABLE kept ADD COLUMN further text");
                own.createStatement().execute("INSERT INTO kept (word) VALUES ('工匠')");
                own.createStatement().execute("ALTER SCHEMA projection RENAME TO former");
                own.createStatement().execute("ALTER VIEW former.shown RENAME TO seen");
                own.createStatement().execute("DROP FUNCTION seven()");
            }
            assertThat(query(postgres, "SELECT count(*) FROM former.seen")).isEqualTo("2");
        }
    }

    @Test
    void givesEachDatabaseToItsOwnLoginAlone() throws Exception {
        List<String> services = List.of("membership", "contest", "reporting");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary()) {
            for (String service : services) {
                postgres.createDatabase(service, "secret of " + service);
                // A second start finds them there.
                postgres.createDatabase(service, "secret of " + service);
            }
            for (String service : services) {
                try (Connection own = connect(postgres, service, service, "secret of " + service)) {
                    own.createStatement().execute("CREATE TABLE own (id int)");
                    assertThatThrownBy(() -> own.createStatement().execute("COPY own FROM PROGRAM 'true'"))
                            .hasMessageContaining("permission denied");
                    assertThatThrownBy(() -> own.createStatement().execute("CREATE ROLE another SUPERUSER"))
                            .hasMessageContaining("permission denied");
                }
                for (String other : List.of("membership", "contest", "reporting", "postgres", "template1")) {
                    if (!other.equals(service)) {
                        assertThatThrownBy(() -> connect(postgres, other, service, "secret of " + service))
                                .as("%s at %s", service, other)
                                .hasMessageContaining("permission denied for database");
                    }
                }
            }
        }
    }

    private static void assertOnlyThePasswordAdmits(EmbeddedPostgres postgres) throws SQLException {
        connect(postgres, "postgres", postgres.user(), postgres.password()).close();
        for (String guess : new String[] {null, "postgres", "wrong"}) {
            assertThatThrownBy(() -> connect(postgres, "postgres", postgres.user(), guess))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    private static Connection connect(EmbeddedPostgres postgres, String database, String user, String password)
            throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), user, password);
    }

    private static void assertDurability(EmbeddedPostgres postgres, String disk) throws SQLException {
        assertThat(query(postgres, "SHOW fsync")).isEqualTo(disk);
        assertThat(query(postgres, "SHOW full_page_writes")).isEqualTo(disk);
        assertThat(query(postgres, "SHOW synchronous_commit")).isEqualTo("on");
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres)) {
            ResultSet rows = connection.createStatement().executeQuery(sql);
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("membership"), postgres.user(), postgres.password());
    }
}
