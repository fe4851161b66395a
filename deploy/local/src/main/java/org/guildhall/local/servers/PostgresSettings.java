package org.guildhall.local.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;

/** How the embedded PostgreSQL is set: durable where the data are kept, and fit for two cores and a few hundred megabytes. */
final class PostgresSettings {
    private PostgresSettings() {}

    /** @param password the file with the superuser's, for the making of the cluster */
    static EmbeddedPostgres.Builder builder(Path log, boolean temporary, Path password) {
        ProcessBuilder.Redirect output = ProcessBuilder.Redirect.appendTo(log.toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                // The same order and the same letters on every machine.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // Not of the locale, but the library hands every option of this kind to initdb, behind its own "trust".
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString());
        durable(builder, temporary ? "off" : "on");
        small(builder);
        return builder;
    }

    /**
     * The library switches these off for speed; a promise of durability measured without them would be empty. Data that go
     * away with the server have no crash of the machine to survive, so they need not wait for the disk.
     */
    private static void durable(EmbeddedPostgres.Builder builder, String disk) {
        builder.setServerConfig("fsync", disk)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", disk);
    }

    private static void small(EmbeddedPostgres.Builder builder) {
        builder.setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("wal_compression", "on")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("jit", "off");
    }
}
