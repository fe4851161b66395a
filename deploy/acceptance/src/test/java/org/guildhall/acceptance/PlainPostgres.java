package org.guildhall.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL as an operator has it, by the commands of the operator's guide: with an archive of its WAL, base backups, and
 * restores to a moment. It needs the server's programs, and, where root runs the test, a user {@code postgres}.
 */
final class PlainPostgres implements AutoCloseable {

    private final Path programs;
    private final Path home;
    private final List<Path> running = new ArrayList<>();

    PlainPostgres(Path programs) {
        this.programs = programs;
        try {
            this.home = Files.createTempDirectory("guildhall-plain-postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (isRoot()) {
            call(List.of("chown", "postgres", home.toString()));
        }
        run("bash", "-c", "mkdir -p " + home + "/backup/wal " + home + "/backup/base");
    }

    Path archive() {
        return home.resolve("backup/wal");
    }

    /** Makes a cluster that archives, and starts it. */
    void start(int port) {
        Path data = home.resolve("data");
        run(
                program("initdb"),
                "-D",
                data.toString(),
                "-A",
                "trust",
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C.UTF-8");
        settings(data, """
                port = %d
                unix_socket_directories = '%s'
                archive_mode = on
                archive_command = 'test ! -f %s/%%f && cp %%p %3$s/%%f.part && mv %3$s/%%f.part %3$s/%%f'
                """.formatted(port, home, archive()));
        start(data);
    }

    void baseBackup(int port) {
        run(
                program("pg_basebackup"),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                "postgres",
                "-D",
                home.resolve("backup/base/now").toString(),
                "-Ft",
                "-z",
                "-X",
                "none",
                "-c",
                "fast");
    }

    /** Restores the base backup beside the cluster, to a moment, and starts it. */
    void restore(String moment, int port) {
        Path data = home.resolve("restored");
        run("mkdir", "-m", "700", data.toString());
        run("tar", "-xzf", home.resolve("backup/base/now/base.tar.gz").toString(), "-C", data.toString());
        settings(data, """
                port = %d
                archive_mode = off
                restore_command = 'cp %s/%%f %%p'
                recovery_target_time = '%s'
                recovery_target_action = promote
                """.formatted(port, archive(), moment));
        run("touch", data.resolve("recovery.signal").toString());
        start(data);
    }

    long bytes(String directory) {
        return Long.parseLong(run("bash", "-c", "du -sb " + home.resolve(directory) + " | cut -f1")
                .strip());
    }

    private void settings(Path data, String lines) {
        Path file = data.resolve("postgresql.auto.conf");
        try {
            Files.writeString(file, lines, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(Path data) {
        run(program("pg_ctl"), "-D", data.toString(), "-l", data + ".log", "-w", "-t", "600", "start");
        running.add(data);
    }

    private String program(String name) {
        return programs.resolve(name).toString();
    }

    private String run(String... command) {
        List<String> whole = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        whole.addAll(List.of(command));
        return call(whole);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static String call(List<String> command) {
        try {
            Path out = Files.createTempFile("guildhall-plain-postgres", ".out");
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            int code = process.waitFor();
            String said = Files.readString(out);
            Files.delete(out);
            if (code != 0) {
                throw new IllegalStateException(command + " ended with " + code + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        running.forEach(data -> run(program("pg_ctl"), "-D", data.toString(), "-m", "immediate", "stop"));
        call(List.of("rm", "-r", home.toString()));
    }
}
