package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** One login migrates, in a process that does nothing else; another one serves, and may make no table. */
@BesideOthers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
class MigrationTest {

    private static final List<String> SERVICES = List.of("membership", "reporting");
    private static final String OWNER = "owner";

    private Surroundings surroundings;

    @BeforeAll
    void start() throws IOException {
        surroundings = new Surroundings();
        for (String service : SERVICES) {
            giveTwoLogins(service);
        }
    }

    @AfterAll
    void stop() {
        surroundings.close();
    }

    /** As the page says it. The login that owns the database migrates from here on. */
    private void giveTwoLogins(String service) throws IOException {
        String owner = surroundings.setting(service, "DATABASE_USER");
        String database = owner;
        String login = owner + "_s";
        String password = UUID.randomUUID().toString();
        surroundings.execute(service, "CREATE ROLE " + login + " LOGIN PASSWORD '" + password + "'");
        for (String grant : grants(service)) {
            surroundings.execute(
                    service,
                    grant.replaceAll("membership_owner", OWNER)
                            .replaceAll("DATABASE \\w+", "DATABASE " + database)
                            .replaceAll("TO \\w+;$", "TO " + login)
                            .replaceAll("\\b" + OWNER + "\\b", owner));
        }
        surroundings.set(
                service,
                Map.of(
                        "MIGRATION_DATABASE_USER",
                        owner,
                        "MIGRATION_DATABASE_PASSWORD",
                        surroundings.setting(service, "DATABASE_PASSWORD")));
        surroundings.set(service, Map.of("DATABASE_USER", login, "DATABASE_PASSWORD", password));
    }

    private static List<String> grants(String service) throws IOException {
        String page = Files.readString(Surroundings.ROOT.resolve("service-kit/docs/rollout.md"));
        Matcher blocks =
                Pattern.compile("```sql(-reporting)?\n(.*?)```", Pattern.DOTALL).matcher(page);
        return blocks.results()
                .filter(block -> block.group(1) == null || block.group(1).equals("-" + service))
                .flatMap(block -> block.group(2).lines())
                .toList();
    }

    @Test
    void migratesByOneLoginAndServesByAnother() throws IOException {
        SERVICES.forEach(service -> surroundings.set(service, Map.of("MIGRATE", "never")));
        ServiceUnderTest tooEarly = surroundings.launch("membership");
        refused(
                tooEarly,
                "Not started: the database is too old for this release: \\d+ migrations up to .* are missing.*");

        SERVICES.forEach(service -> surroundings.set(service, Map.of("MIGRATE", "only")));
        String url = surroundings.setting("membership", "DATABASE_URL");
        surroundings.set("membership", Map.of("DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/nowhere"));
        ServiceUnderTest unreachable = surroundings.launch("membership");
        surroundings.set("membership", Map.of("DATABASE_URL", url));
        List<ServiceUnderTest> migrating =
                SERVICES.stream().map(surroundings::launch).toList();
        for (ServiceUnderTest job : migrating) {
            assertThat(job.awaitEnd()).as(Files.readString(job.log)).isZero();
            assertThat(Files.readString(job.log)).doesNotContain("Listening on").doesNotContain("kafka");
        }
        refused(unreachable, "Not started: Unable to obtain connection from database .*");

        SERVICES.forEach(service -> surroundings.set(service, Map.of("MIGRATE", "never")));
        List<ServiceUnderTest> serving =
                SERVICES.stream().map(surroundings::launch).toList();
        serving.forEach(ServiceUnderTest::awaitReady);
        Union union = Union.found(serving.get(0));
        String joinToken = union.openSession(serving.get(0), "AUTOMATIC", 10)
                .path("joinToken")
                .asText();
        assertThat(Union.join(serving.get(0), joinToken, new Workers(77).request(1), "one")
                        .orElseThrow()
                        .status())
                .isEqualTo(201);
        SERVICES.forEach(this::mayMakeNoTable);

        surroundings.execute("membership", """
                INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                                                   execution_time, success)
                VALUES (100000, '20990101.1', 'contract drop names', 'SQL', 'V.sql', 'x', 1, true)""");
        refused(
                surroundings.launch("membership"),
                "Not started: the database is too new for this release: migration 20990101.1 \\(contract drop names\\) .*");
        assertThat(Union.join(serving.get(0), joinToken, new Workers(77).request(2), "two")
                        .orElseThrow()
                        .status())
                .as("who runs goes on")
                .isEqualTo(201);
    }

    private void mayMakeNoTable(String service) {
        assertThatThrownBy(() -> asTheService(service, "CREATE TABLE public.own (id integer)"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> asTheService(service, "ALTER TABLE public.outbox_event ADD COLUMN own integer"))
                .hasMessageContaining("must be owner of table outbox_event");
        assertThatCode(() -> asTheService(service, "SELECT count(*) FROM public.outbox_event"))
                .doesNotThrowAnyException();
    }

    private void asTheService(String service, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        surroundings.setting(service, "DATABASE_URL"),
                        surroundings.setting(service, "DATABASE_USER"),
                        surroundings.setting(service, "DATABASE_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** In one line, the last one. */
    private static void refused(ServiceUnderTest service, String line) throws IOException {
        assertThat(service.awaitEnd()).isEqualTo(1);
        String log = Files.readString(service.log);
        assertThat(log).doesNotContain("\tat ");
        try (Stream<String> lines = log.lines()) {
            assertThat(lines.filter(each -> each.startsWith("Not started")))
                    .singleElement()
                    .asString()
                    .matches(line);
        }
    }
}
