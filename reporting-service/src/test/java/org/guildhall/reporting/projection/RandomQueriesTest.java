package org.guildhall.reporting.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.Reporting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random queries about random lives, compared with a plain recount. Run one again with {@code -Dguildhall.seed=…};
 * {@code -Dguildhall.campaign=true} asks more.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class RandomQueriesTest {

    private static final int DAYS = 500;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final boolean CAMPAIGN = Boolean.getBoolean("guildhall.campaign");
    private static final int ROUNDS = CAMPAIGN ? 6 : 2;
    private static final int QUERIES = CAMPAIGN ? 150 : 15;

    private final EventFeed feed = new EventFeed();
    private Random random;
    private RandomLives federation;
    private RandomQueries queries;

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void answersWhatAPlainRecountAnswersWhateverHappensAndWhateverIsAsked() {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("seed " + seed);
        random = new Random(seed);
        federation = new RandomLives(random, TODAY.minusDays(DAYS - 10), DAYS);
        queries = new RandomQueries(federation, random, TODAY);
        for (int round = 0; round < ROUNDS; round++) {
            federation.goOn(200);
            federation.shuffled().forEach(feed::send);
            Reporting.awaitApplied(federation.administrator, federation.root, feed.flush());
            assertAnswersAgree();
            assertPartsMakeTheWhole();
            assertFactsMakeTheCells();
        }
        rebuild();
        assertAnswersAgree();
    }

    private void assertAnswersAgree() {
        Reporting.post(federation.administrator, "/consistency-checks")
                .statusCode(200)
                .body("findings", is(List.of()));
        for (int i = 0; i < QUERIES; i++) {
            RandomQueries.Asked asked = queries.any();
            Map<String, BigDecimal> found = cells(ask(asked.body()));
            Map<String, BigDecimal> expected = queries.answer(asked);
            found.forEach((cell, value) -> {
                assertThat(expected).as("%s", asked.body()).containsKey(cell);
                assertThat(value).as("%s of %s", cell, asked.body()).isEqualTo(expected.get(cell));
            });
            // What isn't told is nothing: codes that nobody has, and closed ones for which nothing was counted.
            expected.forEach((cell, value) -> {
                if (value != null && value.signum() != 0) {
                    assertThat(found).as("%s", asked.body()).containsEntry(cell, value);
                }
            });
        }
    }

    /** Of every measure: a unit is its own and the sum over its children. */
    private void assertPartsMakeTheWhole() {
        for (UUID unit : federation.units.subList(0, 4)) {
            for (String measure : RandomQueries.MEASURES) {
                RandomQueries.Asked whole = queries.last(measure, unit, "SELF");
                RandomQueries.Asked parts = queries.last(measure, unit, "CHILDREN");
                long total = sum(ask(whole.body()));
                long children = sum(ask(parts.body()));
                assertThat(total - children).as(measure).isEqualTo(queries.own(measure, unit, whole.time()));
            }
        }
    }

    /** Of any cell that adds up: the facts behind it are what it says. */
    private void assertFactsMakeTheCells() {
        for (int i = 0; i < QUERIES; i++) {
            RandomQueries.Asked asked = queries.any();
            JsonPath answer = ask(asked.body());
            List<Integer> sizes = answer.getList("size");
            List<Number> values = answer.getList("value");
            for (int j = 0; j < 3 && !values.isEmpty(); j++) {
                int index = random.nextInt(values.size());
                Map<String, String> place = place(answer, sizes, index);
                if (RandomQueries.MEASURES.contains(place.get("measure"))) {
                    assertThat(sumOfFacts(
                                    asked, place, Math.abs(values.get(index).longValue()) > 40 ? 200 : 7))
                            .as("%s of %s", place, asked.body())
                            .isEqualTo(values.get(index).longValue());
                }
            }
        }
    }

    /** The codes of a cell by the dimensions of the answer. */
    private static Map<String, String> place(JsonPath answer, List<Integer> sizes, int index) {
        List<String> names = answer.getList("id");
        Map<String, String> place = new HashMap<>();
        int rest = index;
        for (int i = names.size() - 1; i >= 0; i--) {
            List<String> codes = answer.getList("dimension." + names.get(i) + ".category.index");
            place.put(names.get(i), codes.get(rest % sizes.get(i)));
            rest /= sizes.get(i);
        }
        return place;
    }

    private long sumOfFacts(RandomQueries.Asked asked, Map<String, String> place, int limit) {
        Map<String, Object> cell = new HashMap<>(Map.of(
                "measure", place.get("measure"),
                "organisation", place.get("organisation"),
                "time", place.get("time")));
        Map<String, String> codes = new HashMap<>(place);
        codes.keySet().retainAll(asked.by());
        cell.put("codes", codes);
        if ("YEAR_BEFORE".equals(place.get("compare"))) {
            cell.put("compare", "YEAR_BEFORE");
        }
        Map<String, Object> body = Map.of("query", asked.body(), "cell", cell);
        long sum = 0;
        String next = null;
        do {
            JsonPath page = given().header("Authorization", "Bearer " + TestTokens.of(federation.administrator))
                    .contentType(ContentType.JSON)
                    .queryParams(next == null ? Map.of("limit", limit) : Map.of("limit", limit, "cursor", next))
                    .body(body)
                    .post("/statistics/queries/facts")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            sum += page.getList("items.counts", Long.class).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            next = page.getString("next");
        } while (next != null);
        return sum;
    }

    private static long sum(JsonPath answer) {
        return answer.getList("value", Long.class).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private JsonPath ask(Map<String, Object> body) {
        return given().header("Authorization", "Bearer " + TestTokens.of(federation.administrator))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/statistics/queries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    /** The cells of an answer under the codes of their dimensions. */
    private static Map<String, BigDecimal> cells(JsonPath answer) {
        List<String> names = answer.getList("id");
        List<String> keys = List.of("");
        for (String name : names) {
            List<String> codes = answer.getList("dimension." + name + ".category.index");
            List<String> longer = new ArrayList<>();
            keys.forEach(key -> codes.forEach(code -> longer.add(key + " " + code)));
            keys = longer;
        }
        List<Number> values = answer.getList("value");
        assertThat(values).hasSameSizeAs(keys);
        Map<String, BigDecimal> cells = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            cells.put(
                    keys.get(i),
                    values.get(i) == null ? null : new BigDecimal(values.get(i).toString()));
        }
        return new HashMap<>(cells);
    }

    private void rebuild() {
        String id = Reporting.post(federation.administrator, "/rebuilds")
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Reporting.get(federation.administrator, "/rebuilds/" + id)
                        .extract()
                        .path("state")
                        .equals("SWAPPED"));
        Reporting.awaitApplied(federation.administrator, federation.root, feed.flush());
    }
}
