package org.guildhall.reporting.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.guildhall.kit.sql.Patience;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.reporting.SmallFederation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** As many facts as a sheet holds, in one workbook: what it takes of memory and time, and that all of them are there. */
@QuarkusTest
@TestProfile(FactsSizeTest.Alone.class)
@WithTestResource(TestStack.class)
@EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
class FactsSizeTest extends SmallFederation {

    /** Below the headings. */
    private static final int FACTS = 1_048_575;

    private static final long HEAP = 320L << 20;

    /** They are put where they are read, in one union. */
    private static final String FILL = """
            INSERT INTO projection.member_fact (member_id, organisation_id, joined_on, status, gender, birth_band, education,
                household, categories)
            SELECT md5('fact ' || n)::uuid, '%1$s'::uuid, date '2026-01-01' + n %% 300, 'ACTIVE',
                   CASE n %% 2 WHEN 0 THEN 'MALE' ELSE 'FEMALE' END, '1980-1984', 'BACHELOR', 'URBAN', ARRAY['COURIER']
            FROM generate_series(1, %2$d) AS n;
            INSERT INTO projection.member_period (member_id, number, organisation_id, status, valid_from, begun)
            SELECT member_id, 1, organisation_id, 'ACTIVE', joined_on, 'JOINED' FROM projection.member_fact
            WHERE organisation_id = '%1$s';
            ANALYZE projection.member_fact, projection.member_period""";

    /** With a database that other tests don't look at. */
    public static final class Alone implements QuarkusTestProfile {}

    @Inject
    DataSource dataSource;

    @TempDir
    Path folder;

    private long most;

    @Test
    void asManyAsASheetHolds() throws Exception {
        fill();
        UUID id = Jobs.ordered(officer, "FACTS", Map.of("organisation", west, "format", "XLSX"));
        Response job = Jobs.read(officer, id).extract().response();
        while (!job.path("state").equals("DONE")) {
            assertThat(job.<String>path("state")).as(job.asString()).isIn("QUEUED", "RUNNING");
            most = Math.max(most, used());
            TimeUnit.SECONDS.sleep(1);
            job = Jobs.read(officer, id).extract().response();
        }
        long millis = Duration.between(instant(job, "begunAt"), instant(job, "endedAt"))
                .toMillis();
        System.out.printf(
                "%d facts in %d ms, %d a second, at most %d MB of heap in use%n",
                FACTS, millis, FACTS * 1_000L / millis, most >> 20);
        assertThat(most).isLessThan(HEAP);
        Path file = fetched(id, job.path("files[0].name"));
        assertThat(job.<Iterable<?>>path("files")).hasSize(1);
        assertThat(read(file)).isEqualTo(FACTS);
    }

    private static Instant instant(Response job, String field) {
        return Instant.parse(job.path(field));
    }

    private void fill() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Patience patience = Patience.of(connection, Duration.ofMinutes(10));
                Statement statement = connection.createStatement()) {
            statement.execute(FILL.formatted(west, FACTS));
        }
    }

    private Path fetched(UUID id, String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/jobs/" + id + "/files/" + name))
                .header("Authorization", "Bearer " + TestTokens.of(officer))
                .build();
        Path file = folder.resolve("facts.xlsx");
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofFile(file));
        return file;
    }

    /** How many different members stand in it, each once. */
    private static int read(Path file) throws IOException {
        Set<Long> members = new HashSet<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.skip(1)
                    .forEach(row -> assertThat(members.add(
                                    UUID.fromString(row.getCellText(0)).getMostSignificantBits()))
                            .isTrue());
        }
        return members.size();
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
