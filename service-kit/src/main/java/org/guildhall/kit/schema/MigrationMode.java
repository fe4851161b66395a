package org.guildhall.kit.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** When a service migrates its database: the setting {@code MIGRATE}. */
enum MigrationMode {

    /** Whoever starts first brings the database up to date. */
    AT_START("at-start"),

    /** Brings the database up to date and ends, without opening a port or hearing of the broker. */
    ONLY("only"),

    /** Starts on a database that is up to date, or not at all. */
    NEVER("never");

    static final String SETTING = "MIGRATE";

    private final String word;

    MigrationMode(String word) {
        this.word = word;
    }

    static Optional<MigrationMode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word.equals(word)).findFirst();
    }

    static String words() {
        List<MigrationMode> modes = List.of(values());
        return modes.stream().map(mode -> mode.word).collect(Collectors.joining(", "));
    }
}
