package org.guildhall.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** Who may connect to the embedded PostgreSQL: whoever knows a password (SCRAM), from this machine. */
final class PasswordsOnly {
    private static final String FILE = "pg_hba.conf";
    private static final String RULES = """
            # TYPE  DATABASE  USER  ADDRESS        METHOD
            host    all       all   127.0.0.1/32   scram-sha-256
            host    all       all   ::1/128        scram-sha-256
            """;

    private PasswordsOnly() {}

    /** Whether the cluster trusts every local account, as those of earlier versions do. */
    static boolean areMissing(Path cluster) {
        try (Stream<String> lines = Files.lines(cluster.resolve(FILE))) {
            return lines.anyMatch(line -> !line.startsWith("#") && line.contains("trust"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read who may connect to " + cluster, e);
        }
    }

    /** Sets the password of the user who is connected, and the rules that hold from the next start. */
    static void require(Path cluster, Connection connection, String user, String password) throws SQLException {
        setPassword(connection, user, password);
        try {
            PrivateFile.write(cluster.resolve(FILE), RULES);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write who may connect to " + cluster, e);
        }
    }

    private static void setPassword(Connection connection, String user, String password) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT format('ALTER ROLE %I PASSWORD %L', ?::text, ?::text)")) {
            query.setString(1, user);
            query.setString(2, password);
            try (ResultSet row = query.executeQuery();
                    Statement statement = connection.createStatement()) {
                row.next();
                statement.execute(row.getString(1));
            }
        }
    }
}
