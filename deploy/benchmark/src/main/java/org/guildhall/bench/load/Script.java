package org.guildhall.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One statement of SQL that lies beside the benchmarks. */
public final class Script {
    private Script() {}

    public static void run(Connection connection, String resource, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text(resource))) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String text(String resource) {
        try (InputStream stream = Script.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
