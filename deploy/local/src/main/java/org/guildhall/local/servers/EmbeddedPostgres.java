package org.guildhall.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * A real PostgreSQL server on the loopback address, run from binaries that Maven brings. The data survive when the directory is
 * kept, and what was acknowledged is durable: {@code fsync} and {@code synchronous_commit} are on.
 *
 * <p>It admits nobody without a password, not even the account it runs under.
 *
 * <p>PostgreSQL refuses to run as root; for root the server runs in a user namespace of its own ({@code unshare -U}).
 *
 * <p>All methods throw {@link IllegalStateException} if the server does not do what is asked; its own words are then in
 * {@code postgres.log} in the directory.
 */
public final class EmbeddedPostgres extends EmbeddedServer {
    private static final String USER = "postgres";
    private static final String PASSWORD = "superuser-password";
    private static final Duration STARTUP_LIMIT = Duration.ofSeconds(60);
    private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(60);

    private io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;

    private EmbeddedPostgres(Path directory, int port, boolean temporary) {
        super(directory, port, temporary);
    }

    /** Starts a server on the data of the directory, which is created if need be; port 0 takes a free one. */
    public static EmbeddedPostgres start(Path directory, int port) {
        return started(new EmbeddedPostgres(Directories.create(directory), port, false));
    }

    /**
     * Starts a server whose data go away when it is closed, at the latest when the JVM ends. Until then they outlive its
     * processes, but not the machine: {@code fsync} is off.
     */
    public static EmbeddedPostgres startTemporary() {
        return started(new EmbeddedPostgres(Directories.createTemporary("guildhall-postgres-"), 0, true));
    }

    /** Returns the JDBC address of a database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String user() {
        return USER;
    }

    /** Returns the password of {@link #user}, made at the first start and kept beside the data, for their owner's eyes. */
    public String password() {
        return PrivateFile.kept(directory.resolve(PASSWORD), EmbeddedPostgres::newPassword);
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public int port() {
        return port;
    }

    /** Returns the id of the server's process, if it runs. */
    public OptionalLong pid() {
        return LeftoverPostgres.in(cluster()).pid();
    }

    /** Completes when the server that runs now has ended, for whatever reason. */
    public CompletableFuture<?> onExit() {
        return LeftoverPostgres.in(cluster()).onExit();
    }

    /** Says how the ended server ended, as far as its log tells. */
    public String obituary() {
        Path log = log();
        return "PostgreSQL ended; the end of %s: %s".formatted(log, lastLine(log));
    }

    /** Stops all its processes in their tracks, as a machine does that hangs: they hold their connections and answer nobody. */
    public void freeze() {
        LeftoverPostgres.in(cluster()).signal("STOP");
    }

    /** Lets it go on from where it was frozen. */
    public void thaw() {
        LeftoverPostgres.in(cluster()).signal("CONT");
    }

    /** Creates a database; does nothing if there is one of this name. */
    public void createDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), user(), password());
                Statement statement = connection.createStatement()) {
            if (!exists(connection, name)) {
                statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        }
    }

    /**
     * Creates a database and a login of the same name that owns it and can connect to no other; if there are, the login gets
     * the password, and what the superuser made in the database so far.
     */
    public void createDatabase(String name, String password) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), user(), password())) {
            OwnedDatabase.create(connection, name, password);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl(name), user(), password())) {
            OwnedDatabase.takeOver(connection, name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot hand over the database " + name, e);
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            return query.executeQuery().next();
        }
    }

    @Override
    void halt() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The library stops waiting after five seconds; a last checkpoint may take longer.
        LeftoverPostgres.in(cluster()).awaitEnd(SHUTDOWN_LIMIT);
    }

    private Path log() {
        return directory.resolve("postgres.log");
    }

    private Path cluster() {
        return directory.resolve("cluster");
    }

    @Override
    void launch() {
        LeftoverPostgres.in(cluster()).end(SHUTDOWN_LIMIT);
        String password = password();
        run(password);
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, password);
                Statement statement = connection.createStatement()) {
            statement.execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
            if (!PasswordsOnly.areMissing(cluster())) {
                return;
            }
            PasswordsOnly.require(cluster(), connection, USER, password);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close PostgreSQL to strangers", e);
        }
        halt();
        run(password);
    }

    private void run(String password) {
        Path log = log();
        try {
            server = PostgresSettings.builder(log, temporary, directory.resolve(PASSWORD))
                    .setDataDirectory(cluster())
                    .setPort(port)
                    .setPGStartupWait(STARTUP_LIMIT)
                    .setConnectConfig("password", password)
                    .start();
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("PostgreSQL does not start: " + lastLine(log), e);
        }
    }

    private static String lastLine(Path log) {
        try {
            return Files.readAllLines(log).stream().reduce("no output", (earlier, later) -> later);
        } catch (IOException e) {
            return "no output";
        }
    }
}
