package org.guildhall.reporting.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.Reporting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Boards of random federations, held against the queries and the statistics of members, whatever happened: that of the root and
 * of some units, with {@code -Dguildhall.campaign=true} of all. Run one again with {@code -Dguildhall.seed=…}.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class RandomBoardsTest {

    private static final boolean CAMPAIGN = Boolean.getBoolean("guildhall.campaign");
    private static final int DAYS = 500;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate MONTH = TODAY.withDayOfMonth(1);

    private final EventFeed feed = new EventFeed();
    private RandomLives federation;

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void showsWhatQueriesAnswer() {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        federation = new RandomLives(random, TODAY.minusDays(DAYS - 1), DAYS);
        for (int round = 0; round < 2; round++) {
            federation.goOn(250);
            federation.shuffled().forEach(feed::send);
            Reporting.awaitApplied(federation.administrator, federation.root, feed.flush());
            assertAgrees(federation.root);
            List<UUID> units = new ArrayList<>(federation.units);
            Collections.shuffle(units, random);
            units.subList(0, CAMPAIGN ? units.size() : 4).forEach(this::assertAgrees);
        }
    }

    private void assertAgrees(UUID unit) {
        JsonPath board = Reporting.get(federation.administrator, "/board", "organisation", unit)
                .statusCode(200)
                .extract()
                .jsonPath();
        for (Map<String, Object> tile : board.<Map<String, Object>>getList("tiles")) {
            assertAgrees(unit, tile);
        }
        JsonPath members =
                Reporting.members(federation.administrator, unit).extract().jsonPath();
        assertThat(board.<Map<String, Object>>getList("children"))
                .allSatisfy(child -> assertThat(child.get("members"))
                        .isEqualTo(members.get("children.find { it.organisation.id == '%s' }.total.members"
                                .formatted(child.get("id")))));
        assertThat(sum(board.getList("children.members", Long.class)) + members.getLong("own.members"))
                .isEqualTo(board.getLong("tiles[0].value"));
        assertThat(board.<Map<String, Object>>getList("categories"))
                .allSatisfy(category -> assertThat(category.get("members"))
                        .isEqualTo(members.get("categories." + category.get("code"))))
                .hasSize((int) members.<String, Integer>getMap("categories").values().stream()
                        .filter(count -> count != 0)
                        .count());
        assertTrendAgrees(unit, board);
    }

    private void assertAgrees(UUID unit, Map<String, Object> tile) {
        String measure = (String) tile.get("measure");
        LocalDate yearsFirst = TODAY.withDayOfYear(1);
        long inMonth = sum(ask(unit, measure, "DAY", MONTH, TODAY));
        long value = switch ((String) tile.get("span")) {
            case "STOCK", "DAY" -> sum(ask(unit, measure, "DAY", TODAY, TODAY));
            case "MONTH" -> inMonth;
            default ->
                inMonth
                        + (MONTH.equals(yearsFirst)
                                ? 0
                                : sum(ask(unit, measure, "MONTH", yearsFirst, MONTH.minusDays(1))));
        };
        assertThat(((Number) tile.get("value")).longValue())
                .as("%s of %s", tile, unit)
                .isEqualTo(value);
        LocalDate before = MONTH.minusYears(1);
        Long yearBefore = switch ((String) tile.get("span")) {
            case "DAY" -> null;
            case "YEAR" -> sum(ask(unit, measure, "MONTH", yearsFirst.minusYears(1), before));
            default -> sum(ask(unit, measure, "MONTH", before, before));
        };
        assertThat(tile.get("yearBefore") == null ? null : ((Number) tile.get("yearBefore")).longValue())
                .as("%s of %s", tile, unit)
                .isEqualTo(yearBefore);
    }

    /** Of the months that are over. */
    private void assertTrendAgrees(UUID unit, JsonPath board) {
        LocalDate first = MONTH.minusMonths(11);
        LocalDate last = MONTH.minusDays(1);
        Map.of("joined", "members.joined", "left", "members.left", "members", "members.count")
                .forEach((line, measure) -> assertThat(
                                board.getList("trend." + line, Long.class).subList(0, 11))
                        .as(line)
                        .isEqualTo(ask(unit, measure, "MONTH", first, last)));
        assertThat(board.getList("trend.joinedYearBefore", Long.class))
                .isEqualTo(ask(unit, "members.joined", "MONTH", first.minusYears(1), MONTH.minusYears(1)));
    }

    private List<Long> ask(UUID unit, String measure, String granularity, LocalDate from, LocalDate to) {
        return given().header("Authorization", "Bearer " + TestTokens.of(federation.administrator))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "measures",
                        List.of(measure),
                        "organisation",
                        Map.of("unit", unit.toString(), "show", "SELF"),
                        "time",
                        Map.of("granularity", granularity, "from", from.toString(), "to", to.toString())))
                .post("/statistics/queries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("value", Long.class);
    }

    private static long sum(List<Long> values) {
        return values.stream().flatMapToLong(LongStream::of).sum();
    }
}
