package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.acceptance.ServiceUnderTest.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One worker's document, phone and name are looked for everywhere they must not be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTest {

    private static final String DOCUMENT = "11010519491231002X";
    private static final String MOBILE = "13987654321";
    private static final String NAME = "欧阳金丝雀";
    private static final List<String> CANARIES = List.of(DOCUMENT, MOBILE, NAME);
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PHONE = "b7ad6b7169203331";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Answer> problems = new ArrayList<>();
    private final Collector collector = Collector.start();
    private String token;
    private Surroundings surroundings;
    private List<ServiceUnderTest> services;

    @BeforeAll
    void joinAndFailInEveryWay() {
        surroundings = new Surroundings();
        for (String service : List.of("membership", "contest", "reporting")) {
            surroundings.set(service, collector.settings());
            surroundings.set(service, Map.of("LOG_JSON", "true", "TRACING_SHARE", "1"));
        }
        ServiceUnderTest membership = surroundings.launch("membership");
        services = List.of(membership, surroundings.launch("contest"), surroundings.launch("reporting"));
        services.forEach(ServiceUnderTest::awaitReady);
        Union union = Union.found(membership);
        token = union.openSession(membership, "AUTOMATIC", null)
                .path("joinToken")
                .asText();
        Map<String, Object> canary = new Workers(10).request(0);
        canary.put("name", NAME);
        canary.put("documentNumber", DOCUMENT);
        canary.put("mobile", MOBILE);
        assertThat(membership
                        .post(
                                "",
                                "/join-forms/" + token + "/applications",
                                canary,
                                Map.of("Idempotency-Key", "canary", "traceparent", "00-" + TRACE + "-" + PHONE + "-01"))
                        .orElseThrow()
                        .status())
                .isEqualTo(201);
        problem(membership, canary, "jobTitle", "会计");
        problem(membership, canary, "documentType", DOCUMENT);
        problem(membership, canary, "education", MOBILE);
        problem(membership, canary, "name", NAME + "1");
        problem(membership, canary, "mobile", MOBILE + "0");
        problem(membership, canary, "documentNumber", "11010519491231002" + "1");
        problem(membership, canary, DOCUMENT, MOBILE);
        await().until(() -> surroundings.count("membership", "SELECT count(*) FROM outbox_event") == 0);
        await().until(() -> surroundings.count("reporting", "SELECT count(*) FROM projection.member_fact") == 1);
    }

    @AfterAll
    void stop() {
        surroundings.close();
        collector.close();
    }

    private void problem(ServiceUnderTest membership, Map<String, Object> canary, String field, String value) {
        Map<String, Object> wrong = new java.util.HashMap<>(canary);
        wrong.put(field, value);
        Answer answer = Union.join(membership, token, wrong, "problem-" + problems.size())
                .orElseThrow();
        assertThat(answer.status()).isBetween(400, 499);
        problems.add(answer);
    }

    @Test
    void noProblemDocumentRepeatsThem() {
        assertThat(problems).hasSize(7).allSatisfy(answer -> assertClean(answer.text()));
    }

    @Test
    void noLogHoldsThem() throws IOException {
        for (ServiceUnderTest service : services) {
            String log = Files.readString(service.log);
            assertThat(log).contains("started in");
            assertClean(log);
        }
    }

    @Test
    void everyLineOfTheLogIsAnObjectThatSaysWhenAndWhat() throws IOException {
        for (ServiceUnderTest service : services) {
            // What Java itself says of its options comes before any log.
            List<String> lines = Files.readAllLines(service.log).stream()
                    .filter(line -> !line.startsWith("NOTE: Picked up"))
                    .toList();
            assertThat(lines).isNotEmpty().allSatisfy(line -> {
                JsonNode entry = JSON.readTree(line);
                assertThat(OffsetDateTime.parse(entry.path("timestamp").asText()))
                        .isBefore(OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(1));
                assertThat(entry.path("level").asText()).isNotBlank();
                assertThat(entry.path("message").asText()).isNotBlank();
            });
        }
    }

    @Test
    void oneTraceLeadsFromThePhoneToTheFigures() {
        await().atMost(Surroundings.PATIENCE)
                .untilAsserted(() -> assertThat(joined("apply membership.member-joined.v1"))
                        .extracting(Collector.Span::service)
                        .containsExactlyInAnyOrder("contest-service", "reporting-service"));
        Collector.Span asked =
                joined("POST /join-forms/{joinToken}/applications").get(0);
        Collector.Span told = joined("tell member-joined").get(0);
        assertThat(List.of(asked, told)).extracting(Collector.Span::service).containsOnly("membership-service");
        assertThat(asked.parent()).isEqualTo(PHONE);
        assertThat(told.parent()).isEqualTo(asked.id());
        assertThat(joined("apply membership.member-joined.v1"))
                .extracting(Collector.Span::parent)
                .containsOnly(told.id());
    }

    private List<Collector.Span> joined(String name) {
        return collector.spans().stream()
                .filter(span -> span.trace().equals(TRACE) && span.name().equals(name))
                .toList();
    }

    @Test
    void noSpanHoldsThem() {
        await().atMost(Surroundings.PATIENCE).until(() -> collector.spans().size() > problems.size());
        assertClean(collector.text());
        assertThat(collector.text()).contains("/join-forms/{joinToken}").doesNotContain(token);
    }

    @Test
    void noMetricHoldsThem() {
        for (ServiceUnderTest service : services) {
            String metrics = service.manage("/q/metrics").orElseThrow().text();
            assertThat(metrics).contains("jvm_memory_used_bytes");
            assertThat(service.get("", "/q/metrics").orElseThrow().status()).isEqualTo(404);
            assertClean(metrics);
        }
    }

    @Test
    void noTopicHoldsThem() {
        List<String> told = Topic.readAll(surroundings.kafka.bootstrapServers(), "guildhall.membership.v1").stream()
                .map(record -> record.key() + record.headers() + record.value())
                .toList();
        assertThat(told).hasSizeGreaterThan(3).allSatisfy(CanaryTest::assertClean);
    }

    @Test
    void noTableHoldsThemInClear() throws SQLException {
        for (String database : List.of("membership", "contest", "reporting")) {
            String dump = dump(database);
            assertClean(dump);
            CANARIES.forEach(canary ->
                    assertThat(dump).doesNotContain(HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8))));
        }
        assertThat(dump("membership")).contains("outbox").contains("RESIDENT_ID");
    }

    private String dump(String database) throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = surroundings.connect(database);
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                dump.append(table).append('\n');
                try (ResultSet row = statement.executeQuery("SELECT t::text FROM " + table + " AS t")) {
                    while (row.next()) {
                        dump.append(row.getString(1)).append('\n');
                    }
                }
            }
        }
        return dump.toString();
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("""
                SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables
                WHERE schemaname NOT IN ('pg_catalog', 'information_schema')""")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static void assertClean(String text) {
        assertThat(Stream.concat(CANARIES.stream(), Stream.of(DOCUMENT.toLowerCase(java.util.Locale.ROOT))))
                .allSatisfy(canary -> assertThat(text).doesNotContain(canary));
    }
}
