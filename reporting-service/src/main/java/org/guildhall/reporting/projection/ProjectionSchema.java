package org.guildhall.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.guildhall.kit.schema.FurtherSchema;

/**
 * Makes the tables of projections. They belong to the service's own login even where another one migrates what stands in
 * {@code public}: a rebuild makes such tables anew while the service runs, and puts them in the place of the live ones.
 */
@ApplicationScoped
class ProjectionSchema implements FurtherSchema {

    private final String url;
    private final String user;
    private final String password;

    ProjectionSchema(
            @ConfigProperty(name = "quarkus.flyway.jdbc-url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public Flyway flyway() {
        return flyway(Projection.LIVE_SCHEMA);
    }

    /** On connections of its own: a migration takes as long as it takes. */
    Flyway flyway(String schema) {
        return Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(url, user, password)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("db/inbox", "db/authority", "db/projection")
                .load();
    }
}
