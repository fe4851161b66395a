package org.guildhall.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.local.servers.EmbeddedKafka;
import org.guildhall.local.servers.EmbeddedPostgres;
import org.guildhall.local.servers.FreePort;

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
    private final Map<String, Map<String, String>> settings = new ConcurrentHashMap<>();
    private final List<ServiceUnderTest> services = new CopyOnWriteArrayList<>();

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
        return begin(ROOT, service, service, jvmArguments);
    }

    /** From the jars of another checkout. */
    ServiceUnderTest launchFrom(Path checkout, String service, String... jvmArguments) {
        return begin(checkout, service, service, jvmArguments);
    }

    /**
     * Starts an instance of a service of which there are several that know nothing of each other.
     *
     * @param name of the settings and the database of this one: letters and underscores
     */
    ServiceUnderTest launchAs(String name, String service, String... jvmArguments) {
        return begin(ROOT, name, service, jvmArguments);
    }

    private ServiceUnderTest begin(Path checkout, String name, String service, String[] jvmArguments) {
        Map<String, String> environment = new HashMap<>(settingsOf(name));
        int[] ports = {FreePort.any(), FreePort.any()};
        environment.put("HTTP_PORT", Integer.toString(ports[0]));
        environment.put("MANAGEMENT_PORT", Integer.toString(ports[1]));
        Path log = logs.resolve(name + "-" + services.size() + ".log");
        Path jar = checkout.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        ServiceUnderTest started = ServiceUnderTest.launch(jar, ports, environment, List.of(jvmArguments), log);
        services.add(started);
        return started;
    }

    /** With which the service is started. */
    String setting(String service, String name) {
        return settingsOf(service).get(name);
    }

    /** From now on the service (of that name) is started with these settings too. */
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

    /** The name of a service's database, and of its login there. */
    String login(String service) {
        return settingsOf(service).get("DATABASE_USER");
    }

    /** To the database of a service. */
    Connection connect(String service) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(service + suffix), postgres.user(), postgres.password());
    }

    /** As the superuser, in the database of a service. */
    void execute(String service, String sql) {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the service's database as it is now, beside it; nobody may be connected to it. */
    void keepCopy(String service) {
        recreate(service + suffix + "_copy", service + suffix, service + suffix);
    }

    /** The service's database becomes what it was when it was copied. */
    void restoreCopy(String service) {
        recreate(service + suffix, service + suffix + "_copy", service + suffix);
    }

    private void recreate(String database, String from, String owner) {
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + database + " TEMPLATE " + from + " OWNER " + owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the service is started with. */
    Map<String, String> environment(String service) {
        return Map.copyOf(settingsOf(service));
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

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("mvnw"))) {
            here = here.getParent();
        }
        return here;
    }
}
