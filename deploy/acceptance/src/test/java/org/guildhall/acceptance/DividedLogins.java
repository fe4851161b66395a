package org.guildhall.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/**
 * Two logins for a service's database instead of one, as on a cluster ({@code deploy/k8s/components/postgres/roles}): one owns the
 * tables and migrates, the service's own reads and writes their rows.
 */
final class DividedLogins {
    private DividedLogins() {}

    /** For a service that hasn't been started yet. */
    static void divide(Surroundings surroundings, String service) {
        String login = surroundings.login(service);
        String migration = login + "_migration";
        String password = UUID.randomUUID().toString();
        try (Connection connection = surroundings.connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(migration, password));
            statement.execute("ALTER DATABASE %s OWNER TO %s".formatted(login, migration));
            statement.execute(roles(service, login));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        surroundings.set(service, Map.of("QUARKUS_FLYWAY_USERNAME", migration, "QUARKUS_FLYWAY_PASSWORD", password));
    }

    /** The names are this test's; the login itself is there already. */
    private static String roles(String service, String login) {
        try {
            return Files.readString(
                            Surroundings.ROOT.resolve("deploy/k8s/components/postgres/roles/" + service + ".sql"))
                    .replaceAll("(?m)^CREATE ROLE .*", "")
                    .replaceAll("\\b" + service + "(_migration)?\\b", login + "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
