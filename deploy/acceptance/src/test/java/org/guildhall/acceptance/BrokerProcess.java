package org.guildhall.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.guildhall.local.servers.EmbeddedKafka;

/** A broker in a process of its own, which can be killed and started again on the same port and data. */
final class BrokerProcess implements AutoCloseable {

    private final Path directory;
    private final int port;
    private Process process;

    BrokerProcess(Path directory, int port) {
        this.directory = directory;
        this.port = port;
        start();
    }

    /** The process: runs until it is killed, or whoever started it has gone. */
    public static void main(String[] arguments) throws IOException {
        EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        while (System.in.read() >= 0) {
            // Nobody says anything; the end is what is waited for.
        }
        Runtime.getRuntime().halt(0);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    void start() {
        File log = directory.resolveSibling("broker.log").toFile();
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BrokerProcess.class.getName(),
                            directory.toString(),
                            Integer.toString(port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("the broker: " + log).atMost(Duration.ofSeconds(60)).until(this::listens);
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the broker died");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
