package org.guildhall.membership.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.testing.Archive;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ArchiveSealTest {

    private static final YearMonth MONTH = YearMonth.now(Clocks.BUSINESS_ZONE);

    @Inject
    SealingJob job;

    @Inject
    MovableClock clock;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void beforeTheLastInstantOfTheMonth() {
        moveTo(begin(MONTH.plusMonths(1)).minusSeconds(60));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private void moveTo(Instant time) {
        clock.reset();
        clock.moveOn(Duration.between(Clock.systemUTC().instant(), time));
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }

    private static List<Map<String, Object>> seals(UUID union) {
        return get(ADMINISTRATOR, "/organisations/" + union + "/archive-seals")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    @Test
    void sealsAMonthOnceItIsOverHoweverManyInstancesDo() throws Exception {
        UUID union = union();
        Archive.add(union, "一");
        UUID last = Archive.add(union, "二");
        job.run();
        assertThat(seals(union)).isEmpty();
        moveTo(begin(MONTH.plusMonths(1)).plusSeconds(60));
        Archive.add(union, "下月");
        Callable<Boolean> instance = () -> {
            job.run();
            return true;
        };
        Race.run(Collections.nCopies(2, instance));
        job.run();
        assertThat(seals(union)).hasSize(1);
        Map<String, Object> seal = seals(union).get(0);
        String hash = get(ADMINISTRATOR, "/archive-entries/" + last).path("hash");
        assertThat(seal)
                .containsEntry("month", MONTH.toString())
                .containsEntry("year", MONTH.getYear())
                .containsEntry("lastNumber", 2)
                .containsEntry("entries", 2)
                .containsEntry("hash", hash);
        List<Facts.Fact> told = Facts.of(UUID.fromString((String) seal.get("id")), 1);
        assertThat(told).extracting(Facts.Fact::name).containsExactly("archive-sealed");
        JsonNode fact = told.get(0).data();
        assertThat(fact.path("organisationId").textValue()).isEqualTo(union.toString());
        assertThat(fact.path("month").textValue()).isEqualTo(MONTH.toString());
        assertThat(fact.path("hash").textValue()).isEqualTo(hash);
        assertThat(fact.path("lastNumber").intValue()).isEqualTo(2);
    }

    /** Another instance's clock is still in the month that this one has sealed. */
    @Test
    void noEntryGoesIntoAMonthThatIsSealed() {
        UUID union = union();
        Archive.add(union, "一");
        moveTo(begin(MONTH.plusMonths(1)).plusSeconds(60));
        job.run();
        beforeTheLastInstantOfTheMonth();
        UUID late = Archive.add(union, "迟到");
        assertThat(Instant.parse(get(ADMINISTRATOR, "/archive-entries/" + late).path("recordedAt")))
                .isEqualTo(begin(MONTH.plusMonths(1)));
        moveTo(begin(MONTH.plusMonths(2)).plusSeconds(60));
        job.run();
        get(ADMINISTRATOR, "/organisations/" + union + "/archive-seals")
                .then()
                .body("items.month", contains(MONTH.plusMonths(1).toString(), MONTH.toString()))
                .body("items.entries", contains(1, 1));
        assertThat(Archive.verify(union).getBoolean("holds")).isTrue();
    }

    /** Numbers begin anew with the year; months without entries have no seal. */
    @Test
    void aYearBeginsWithNumberOne() {
        UUID union = union();
        Archive.add(union, "旧年");
        YearMonth newYear = YearMonth.of(MONTH.getYear() + 1, 1);
        moveTo(begin(newYear).plusSeconds(1));
        UUID first = Archive.add(union, "新年");
        JsonPath entry = get(ADMINISTRATOR, "/archive-entries/" + first).jsonPath();
        assertThat(entry.getInt("year")).isEqualTo(newYear.getYear());
        assertThat(entry.getInt("number")).isEqualTo(1);
        moveTo(begin(newYear.plusMonths(1)).plusSeconds(1));
        job.run();
        assertThat(seals(union))
                .extracting(seal -> seal.get("month"))
                .containsExactly(newYear.toString(), MONTH.toString());
        JsonPath verified = Archive.verify(union);
        assertThat(verified.getBoolean("holds")).isTrue();
        assertThat(verified.getInt("seals")).isEqualTo(2);
    }

    /** Whoever rewrites the whole chain, hashes and head included, is betrayed by the seal. */
    @Test
    void aChainThatWasWrittenAnewIsNotTheOneThatWasSealed() throws Exception {
        UUID union = union();
        Archive.add(union, "一");
        moveTo(begin(MONTH.plusMonths(1)).plusSeconds(60));
        job.run();
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("SET session_replication_role = replica");
            sql.execute("UPDATE archive_seal SET hash = sha256('x') WHERE organisation_id = '" + union + "'");
            sql.execute("RESET session_replication_role");
        }
        JsonPath verified = Archive.verify(union);
        assertThat(verified.getInt("firstBroken.number")).isEqualTo(1);
        assertThat(verified.getList("firstBroken.differs")).hasToString("[SEAL]");
    }
}
