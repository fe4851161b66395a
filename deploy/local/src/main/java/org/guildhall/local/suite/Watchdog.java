package org.guildhall.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Ends the processes of the suite when the launcher ends without being able to, as by {@code kill -9}: a small shell
 * whose standard input ends with the launcher. It is told each process, and at an orderly end to do nothing.
 */
public final class Watchdog implements AutoCloseable {
    // PostgreSQL goes last, by its fast shutdown (SIGINT), after its clients had ten seconds to leave in order.
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            services= postgres=
            while read -r kind pid; do
              case $kind in
                service) services="$services $pid" ;;
                postgres) postgres=$pid ;;
                done) exit 0 ;;
              esac
            done
            [ -z "$services" ] || kill -TERM $services 2>/dev/null
            left=100
            while [ $left -gt 0 ] && [ -n "$services" ] && kill -0 $services 2>/dev/null; do
              left=$((left - 1)); sleep 0.1
            done
            [ -z "$services" ] || kill -KILL $services 2>/dev/null
            [ -z "$postgres" ] || kill -INT $postgres 2>/dev/null
            [ -z "$1" ] || { sleep 3; rm -rf "$1"; }
            """;

    private final Process shell;
    private final Writer orders;

    private Watchdog(Process shell) {
        this.shell = shell;
        this.orders = shell.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts the watchdog; it keeps the data. */
    public static Watchdog start() {
        return start("");
    }

    /** Starts a watchdog that also deletes the directory, after the processes. */
    public static Watchdog startDeleting(Path temporary) {
        return start(temporary.toString());
    }

    private static Watchdog start(String temporary) {
        try {
            return new Watchdog(new ProcessBuilder("sh", "-c", SCRIPT, "guildhall-watchdog", temporary)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the watchdog", e);
        }
    }

    void watchService(long pid) {
        order("service " + pid);
    }

    void watchPostgres(long pid) {
        order("postgres " + pid);
    }

    private synchronized void order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the watchdog is gone", e);
        }
    }

    /** Sends the watchdog home: everything has been stopped in order. */
    @Override
    public void close() {
        if (shell.isAlive()) {
            order("done");
        }
    }
}
