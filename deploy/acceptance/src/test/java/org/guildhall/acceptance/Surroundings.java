package org.guildhall.acceptance;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.local.servers.EmbeddedKafka;
import org.guildhall.local.servers.EmbeddedPostgres;

/**
 * What a test of built services runs in: databases and a Kafka of its own, which it may stop and start, and the service
 * processes it starts. Closing ends them all; the PostgreSQL server is that of the other tests too, unless it was brought.
 */
final class Surroundings implements AutoCloseable {

    /** What a condition may take that no test demands to be quick: other tests may run beside. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    static final Path ROOT = root();

    final EmbeddedPostgres postgres;
    final EmbeddedKafka kafka;
    final Path logs;
    private final String suffix = "_" + UUID.randomUUID().toString().replace("-", "");
    private final Map<String, Map<String, String>> settings = new HashMap<>();
    private final List<ServiceUnderTest> services = new ArrayList<>();

    Surroundings() {
        this(TestStack.postgres());
    }

    /** With a server which the test may stop, and closes. */
    Surroundings(EmbeddedPostgres postgres) {
        this(postgres, EmbeddedKafka.startTemporary());
    }

    Surroundings(EmbeddedPostgres postgres, EmbeddedKafka kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
        try {
            logs = Files.createTempDirectory("guildhall-acceptance");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts an instance of a service on the service's database, and waits until it is ready. */
    ServiceUnderTest start(String service, String... jvmArguments) {
        return launch(service, jvmArguments).awaitReady();
    }

    ServiceUnderTest launch(String service, String... jvmArguments) {
        Map<String, String> environment = new HashMap<>(settingsOf(service));
        int[] ports = {freePort(), freePort()};
        environment.put("HTTP_PORT", Integer.toString(ports[0]));
        environment.put("MANAGEMENT_PORT", Integer.toString(ports[1]));
        Path log = logs.resolve(service + "-" + services.size() + ".log");
        Path jar = ROOT.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        ServiceUnderTest started = ServiceUnderTest.launch(jar, ports, environment, List.of(jvmArguments), log);
        services.add(started);
        return started;
    }

    /** From now on the service is started with these settings too. */
    void set(String service, Map<String, String> further) {
        settingsOf(service).putAll(further);
    }

    private Map<String, String> settingsOf(String service) {
        return settings.computeIfAbsent(service, name -> {
            String password = UUID.randomUUID().toString();
            postgres.createDatabase(name + suffix, password);
            Map<String, String> own = new HashMap<>(TestStack.secrets());
            own.put("DATABASE_URL", postgres.jdbcUrl(name + suffix));
            own.put("DATABASE_USER", name + suffix);
            own.put("DATABASE_PASSWORD", password);
            own.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
            return own;
        });
    }

    /** To the database of a service. */
    Connection connect(String service) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(service + suffix), postgres.user(), postgres.password());
    }

    /** The first column of the first row. */
    long count(String service, String sql) {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column, as text. */
    Set<String> column(String service, String sql) {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            Set<String> values = new HashSet<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        services.forEach(ServiceUnderTest::kill);
        kafka.close();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("mvnw"))) {
            here = here.getParent();
        }
        return here;
    }
}
