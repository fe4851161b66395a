package org.guildhall.kit.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.local.servers.EmbeddedPostgres;

/** The kit's web half under test: test routes, test tokens, a PostgreSQL of its own and appointments from a table in memory. */
public class WebProfile implements QuarkusTestProfile {

    /** How long a connection may say nothing. */
    static final Duration IDLE = Duration.ofSeconds(6);

    /** A page that is served elsewhere and may call. */
    static final String FRONT_END = "https://app.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.flyway.locations", "db/kit,db/inbox", "quarkus.http.idle-timeout", IDLE.toMillis() + "MS");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(TestAuthority.class);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Servers.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    /** PostgreSQL and the token keys. */
    public static class Servers implements QuarkusTestResourceLifecycleManager {

        private EmbeddedPostgres postgres;

        @Override
        public Map<String, String> start() {
            postgres = EmbeddedPostgres.startTemporary();
            postgres.createDatabase("web");
            Map<String, String> settings = new HashMap<>(TestTokens.configuration());
            settings.put("DATABASE_URL", postgres.jdbcUrl("web"));
            settings.put("DATABASE_USER", postgres.user());
            settings.put("DATABASE_PASSWORD", postgres.password());
            // No event is told or heard here, so no broker is needed.
            settings.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:1");
            settings.put(
                    "quarkus.smallrye-health.check.\"org.guildhall.kit.events.event.TopicReadiness\".enabled", "false");
            settings.put("events.service", "web");
            settings.put("CURSOR_SECRET", "c2VjcmV0LW9mLXRoZS10ZXN0cy0tLTMyLWJ5dGVzLS0t");
            settings.put("quarkus.datasource.jdbc.acquisition-timeout", "1S");
            settings.put("DATABASE_STATEMENT_TIMEOUT", "2");
            settings.put("DATABASE_SOCKET_TIMEOUT", "3");
            settings.put("guildhall.limits.enabled", "false");
            settings.put("guildhall.case-job-every", "1s");
            settings.put("CORS_ORIGINS", FRONT_END + ",http://localhost:33000");
            settings.put("SWAGGER_UI", "true");
            return settings;
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(postgres, new TestInjector.MatchesType(EmbeddedPostgres.class));
        }

        @Override
        public void stop() {
            postgres.close();
        }
    }
}
