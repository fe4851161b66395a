package org.guildhall.bench.quiz;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.HdrHistogram.Histogram;
import org.guildhall.bench.load.Measured;
import org.guildhall.local.servers.EmbeddedPostgres;

/**
 * The good plain way to save an answer, in a database of its own on the same server: one transaction reads the attempt,
 * whose it is and whether its time is up, and writes one row of the answer. Sixteen connections in a closed loop.
 */
final class BaselineAnswers implements AutoCloseable {
    private static final String NAME = "baseline";
    private static final int CONNECTIONS = 16;
    private static final List<String> SCHEMA = List.of(
            "CREATE TABLE attempt (id uuid PRIMARY KEY, subject text NOT NULL, deadline timestamptz NOT NULL, finished_at timestamptz)",
            "CREATE TABLE answer (attempt_id uuid REFERENCES attempt, number integer, choice text NOT NULL,"
                    + " answered_at timestamptz NOT NULL, PRIMARY KEY (attempt_id, number))");
    private static final String SELECT = "SELECT subject, deadline, finished_at FROM attempt WHERE id = ?";
    private static final String INSERT = """
            INSERT INTO answer (attempt_id, number, choice, answered_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (attempt_id, number) DO UPDATE SET choice = EXCLUDED.choice, answered_at = EXCLUDED.answered_at""";

    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final List<UUID> attempts;

    private BaselineAnswers(EmbeddedPostgres postgres, List<UUID> attempts) throws SQLException {
        this.attempts = attempts;
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = connect(postgres);
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    static BaselineAnswers create(EmbeddedPostgres postgres, int count) throws SQLException {
        postgres.createDatabase(NAME);
        List<UUID> attempts = new ArrayList<>();
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            for (String table : SCHEMA) {
                statement.execute(table);
            }
            try (ResultSet row = statement.executeQuery("""
                    INSERT INTO attempt SELECT gen_random_uuid(), 'entrant-' || i, now() + interval '1 day', NULL
                    FROM generate_series(1, %d) AS i RETURNING id""".formatted(count))) {
                while (row.next()) {
                    attempts.add(row.getObject(1, UUID.class));
                }
            }
            statement.execute("VACUUM ANALYZE");
        }
        return new BaselineAnswers(postgres, attempts);
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(NAME) + "?prepareThreshold=1", postgres.user(), postgres.password());
    }

    Measured run(Duration time) throws Exception {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        List<Callable<Histogram>> tasks = new ArrayList<>();
        connections.forEach(connection -> tasks.add(() -> answer(connection, end)));
        Histogram latency = Measured.newHistogram();
        for (Future<Histogram> done : threads.invokeAll(tasks)) {
            latency.add(done.get());
        }
        return new Measured((System.nanoTime() - begin) / 1e9, latency, Map.of());
    }

    private Histogram answer(Connection connection, long end) throws SQLException {
        Histogram latency = Measured.newHistogram();
        try (PreparedStatement select = connection.prepareStatement(SELECT);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                ThreadLocalRandom random = ThreadLocalRandom.current();
                UUID attempt = attempts.get(random.nextInt(attempts.size()));
                answer(connection, select, insert, attempt, 1 + random.nextInt(StoredQuiz.QUESTIONS));
                Measured.record(latency, System.nanoTime() - begin);
            }
        }
        return latency;
    }

    private static void answer(
            Connection connection, PreparedStatement select, PreparedStatement insert, UUID attempt, int number)
            throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        select.setObject(1, attempt);
        try (ResultSet row = select.executeQuery()) {
            row.next();
            boolean open = row.getString(1).startsWith("entrant-")
                    && row.getObject(2, OffsetDateTime.class).isAfter(now)
                    && row.getObject(3) == null;
            if (!open) {
                throw new SQLException("an attempt is not open");
            }
        }
        insert.setObject(1, attempt);
        insert.setInt(2, number);
        insert.setString(3, "A");
        insert.setObject(4, now);
        insert.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
