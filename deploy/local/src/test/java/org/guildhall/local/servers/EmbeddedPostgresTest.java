package org.guildhall.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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
