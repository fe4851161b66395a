package org.guildhall.kit.schema;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Which database a service starts on. An instance that runs goes on whatever happens to the schema, for migrations come in three
 * releases: one <em>expands</em> (adds what the next will use), one uses it and writes both, one <em>contracts</em> (takes away
 * what no release in use needs any more). So the release before starts beside every expansion, which makes a rollout that stops
 * half-way, and the way back, harmless. A contraction is the end of the way back: its file is named {@code V…__contract_….sql},
 * and whoever doesn't know it doesn't start.
 */
final class SchemaCheck {

    private static final String CONTRACTION = "contract ";

    private SchemaCheck() {}

    /** @throws PreventFurtherStepsException in one line, when there is no database to ask */
    static void requireReachable(Flyway flyway) {
        try {
            flyway.info();
        } catch (FlywayException e) {
            refuse(e.getMessage().lines().findFirst().orElse("the database can't be asked"));
        }
    }

    /** @throws PreventFurtherStepsException in one line, when the database has lost what this release needs */
    static void requireNoUnknownContraction(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> isUnknown(migration.getState()) && isContraction(migration.getDescription()))
                .findFirst()
                .ifPresent(newer -> refuse("the database is too new for this release: migration " + newer.getVersion()
                        + " (" + newer.getDescription()
                        + ") took away what it may need. Start the release that brought it."));
    }

    /** @throws PreventFurtherStepsException in one line, when migrations of this release are missing */
    static void requireComplete(Flyway flyway) {
        List<MigrationInfo> missing = List.of(flyway.info().pending());
        if (!missing.isEmpty()) {
            refuse(
                    "the database is too old for this release: %d migrations up to %s are missing. Run it with MIGRATE=only first."
                            .formatted(
                                    missing.size(),
                                    missing.get(missing.size() - 1).getVersion()));
        }
    }

    private static boolean isUnknown(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }

    /** Flyway keeps the name of the file with spaces for underscores. */
    private static boolean isContraction(String description) {
        return description.toLowerCase(Locale.ROOT).startsWith(CONTRACTION);
    }

    private static void refuse(String reason) {
        throw new PreventFurtherStepsException("Not started: " + reason, 1);
    }
}
