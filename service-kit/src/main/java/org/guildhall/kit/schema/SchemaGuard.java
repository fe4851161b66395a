package org.guildhall.kit.schema;

import io.quarkus.arc.All;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Stands where Flyway begins, which is before anything else looks at the tables: refuses a database that this release can't live
 * with ({@link SchemaCheck}), and sees to further schemas once that of the service is done.
 */
@ApplicationScoped
class SchemaGuard implements FlywayConfigurationCustomizer {

    /** Each migration is preceded by a validation. */
    private static final Set<Event> SEEN =
            Set.of(Event.BEFORE_VALIDATE, Event.AFTER_VALIDATE_OPERATION_FINISH, Event.AFTER_MIGRATE_OPERATION_FINISH);

    private final List<FurtherSchema> further;
    private final boolean migrates;
    private final boolean migratesOnly;

    SchemaGuard(
            @All List<FurtherSchema> further,
            @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migrates,
            @ConfigProperty(name = "quarkus.init-and-exit", defaultValue = "false") boolean migratesOnly) {
        this.further = further;
        this.migrates = migrates;
        this.migratesOnly = migratesOnly;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        if (migratesOnly) {
            SchemaCheck.requireReachable(alone(configuration));
        }
        configuration.callbacks(new AtFlywaysSteps());
    }

    private final class AtFlywaysSteps extends BaseCallback {

        @Override
        public boolean supports(Event event, Context context) {
            return SEEN.contains(event);
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return false;
        }

        @Override
        public void handle(Event event, Context context) {
            if (event == Event.BEFORE_VALIDATE) {
                check(alone(context.getConfiguration()));
            } else {
                seeToFurtherSchemas();
            }
        }
    }

    private void check(Flyway flyway) {
        SchemaCheck.requireNoUnknownContraction(flyway);
        if (!migrates) {
            SchemaCheck.requireComplete(flyway);
        }
    }

    private void seeToFurtherSchemas() {
        for (FurtherSchema schema : further) {
            Flyway flyway = schema.flyway();
            check(flyway);
            if (migrates) {
                flyway.migrate();
            }
        }
    }

    private static Flyway alone(Configuration configuration) {
        return Flyway.configure(Thread.currentThread().getContextClassLoader())
                .configuration(configuration)
                .callbacks(new Callback[0])
                .load();
    }
}
