package org.guildhall.reporting.statistics.common;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** What filters may ask for. A slip of the pen must not look like a figure of zero. */
public final class KnownCodes {

    private static final Properties LISTS = load();

    private KnownCodes() {}

    /** Looks whether something that isn't on a list has been told all the same. */
    @FunctionalInterface
    public interface Told {
        boolean anywhere() throws SQLException;
    }

    /**
     * @param list name of the list in {@code codes.properties}
     * @throws ProblemException 400 {@code unknown-code} when nobody could have the code
     */
    public static void require(String pointer, String list, String code, Told told) throws SQLException {
        List<String> known = of(list);
        if (!known.contains(code) && !told.anywhere()) {
            throw refused(new FieldError(pointer, "unknown-code", String.join(", ", known)));
        }
    }

    /** @throws ProblemException 400 {@code unknown-id} when no event has told of such a thing */
    public static void requireId(String pointer, Told told) throws SQLException {
        if (!told.anywhere()) {
            throw refused(new FieldError(pointer, "unknown-id"));
        }
    }

    /** The codes on the list, in its order. */
    public static List<String> of(String list) {
        return List.of(Objects.requireNonNull(LISTS.getProperty(list), list).split("\\|"));
    }

    private static ProblemException refused(FieldError error) {
        return ProblemException.of(400, "invalid-parameter").with(error);
    }

    private static Properties load() {
        Properties lists = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(KnownCodes.class.getResourceAsStream("/codes.properties")),
                StandardCharsets.UTF_8)) {
            lists.load(reader);
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
