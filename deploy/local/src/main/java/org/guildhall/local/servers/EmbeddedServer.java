package org.guildhall.local.servers;

import java.nio.file.Path;

/**
 * A server on the loopback address that can be stopped and started again on the same port and data. The data lie in a
 * directory, and go with the server if it is a temporary one.
 */
abstract class EmbeddedServer implements AutoCloseable {
    final Path directory;
    final int port;
    final boolean temporary;
    private boolean running;

    EmbeddedServer(Path directory, int port, boolean temporary) {
        this.directory = directory;
        this.port = FreePort.orAny(port);
        this.temporary = temporary;
    }

    /** Starts the server; a temporary one ends with the JVM at the latest. */
    static <S extends EmbeddedServer> S started(S server) {
        if (server.temporary) {
            String hook = "close " + server.getClass().getSimpleName();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, hook));
        }
        server.restart();
        return server;
    }

    /** Stops the server, cutting its connections; the data stay. Does nothing if it is stopped. */
    public final synchronized void stop() {
        if (running) {
            halt();
            running = false;
        }
    }

    /** Starts the server again on the same port and data, stopping it before if it runs. */
    public final synchronized void restart() {
        stop();
        launch();
        running = true;
    }

    /** Stops the server and deletes temporary data. */
    @Override
    public final synchronized void close() {
        stop();
        if (temporary) {
            Directories.delete(directory);
        }
    }

    /** Starts the process or thread, or throws {@link IllegalStateException} saying why it doesn't start. */
    abstract void launch();

    /** Ends what was launched. */
    abstract void halt();
}
