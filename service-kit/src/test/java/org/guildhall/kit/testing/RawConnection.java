package org.guildhall.kit.testing;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection to the service under test, for requests that no client would send. */
public final class RawConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    /** An answer; the names of its headers in lower case. */
    public record Answer(int status, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    public RawConnection(Duration patience) {
        try {
            socket = new Socket("localhost", RestAssured.port);
            socket.setSoTimeout((int) patience.toMillis());
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One request on a connection of its own, and what is answered to it. */
    public static Answer exchange(String request) {
        try (RawConnection connection = new RawConnection(Duration.ofSeconds(20))) {
            connection.send(request);
            return connection.answer(request.startsWith("HEAD "));
        }
    }

    public void send(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next answer, whole. */
    public Answer answer(boolean headOnly) {
        try {
            String[] status = line().split(" ", 3);
            Map<String, String> headers = new TreeMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                String[] parts = line.split(":", 2);
                headers.merge(parts[0].toLowerCase(Locale.ROOT), parts[1].strip(), (one, other) -> one + ", " + other);
            }
            int length = headOnly ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
            return new Answer(
                    Integer.parseInt(status[1]), headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the other side has closed; waits for a byte or the end. */
    public boolean isEnded() {
        try {
            return in.read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = in.read();
        }
        if (read < 0) {
            throw new IOException("the connection ended within an answer");
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
