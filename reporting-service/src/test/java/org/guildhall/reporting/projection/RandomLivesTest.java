package org.guildhall.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.guildhall.kit.events.inbox.EventConsumers;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.LifeFeed;
import org.guildhall.reporting.Reporting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random lives compared with a naive truth, as they come and in a projection that is killed and
 * restarted all the time. Run one again with {@code -Dguildhall.seed=…}.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class RandomLivesTest {

    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);
    private static final LocalDate MIDDLE = RandomLives.FIRST_DAY.plusDays(12);
    private static final LocalDate END = RandomLives.FIRST_DAY.plusDays(30);

    /** By what members are counted, and the codes that somebody has. */
    private static final Map<String, Function<LifeFeed.Dimensions, Set<String>>> DIMENSIONS = Map.of(
            "GENDER", who -> Set.of(who.gender()),
            "BIRTH_BAND", who -> Set.of(who.birthBand()),
            "EDUCATION", who -> Set.of(who.education() == null ? Dimension.UNKNOWN : who.education()),
            "HOUSEHOLD", who -> Set.of(who.household()),
            "CATEGORY", who -> new TreeSet<>(who.categories()));

    private final EventFeed feed = new EventFeed();
    private RandomLives federation;

    @Inject
    Projection projection;

    @Inject
    EventConsumers consumers;

    @Inject
    DataSource dataSource;

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void countsWhatAPlainRecountCountsWhateverHappensAndInWhateverOrderItIsTold() throws Exception {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("seed " + seed);
        federation = new RandomLives(new Random(seed));
        try (RestartedProjection restarted =
                new RestartedProjection(projection, consumers, dataSource, new Random(seed))) {
            for (LocalDate from : List.of(BEGINNING, RandomLives.FIRST_DAY.plusDays(5))) {
                federation.goOn(300);
                federation.shuffled().forEach(feed::send);
                Reporting.awaitApplied(federation.administrator, federation.root, feed.flush());
                assertReportedExactly(from);
                restarted.catchUpBetweenDeaths();
                restarted.assertSameAsLive();
            }
            rebuild();
            assertReportedExactly(BEGINNING);
            restarted.assertSameAsLive();
        }
    }

    private void assertReportedExactly(LocalDate from) {
        for (UUID unit : federation.units) {
            assertReportedExactly(unit, from, END, null);
        }
        // As it was on a day in the middle.
        for (UUID unit : federation.units.subList(0, 4)) {
            assertReportedExactly(unit, from, MIDDLE, MIDDLE);
        }
        assertOrganisations();
        Reporting.post(federation.administrator, "/consistency-checks")
                .statusCode(200)
                .body("findings", is(List.of()));
    }

    private void assertReportedExactly(UUID unit, LocalDate from, LocalDate to, LocalDate asWas) {
        JsonPath answer = Reporting.members(
                        federation.administrator,
                        unit,
                        "from",
                        from.toString(),
                        "to",
                        to.toString(),
                        "basis",
                        asWas == null ? "as-is" : "as-was")
                .extract()
                .jsonPath();
        Predicate<UUID> below = one -> federation.isWithin(one, unit, asWas);
        assertThat(answer.<Map<String, Object>>get("own"))
                .isEqualTo(federation.lives.figures(unit::equals, from, to, who -> true));
        assertThat(answer.<Map<String, Object>>get("total"))
                .isEqualTo(federation.lives.figures(below, from, to, who -> true));
        assertThat(withoutZeros(answer.get("dimensions"))).isEqualTo(withoutZeros(dimensions(below, from, to)));
    }

    private Map<String, Map<String, Map<String, Object>>> dimensions(
            Predicate<UUID> below, LocalDate from, LocalDate to) {
        Map<String, Map<String, Map<String, Object>>> figures = new HashMap<>();
        DIMENSIONS.forEach((dimension, codes) -> {
            Map<String, Map<String, Object>> ofDimension = new TreeMap<>();
            for (Lives.Life life : federation.lives.all) {
                for (String code : codes.apply(life.dimensions)) {
                    ofDimension.computeIfAbsent(
                            code,
                            one -> federation.lives.figures(
                                    below, from, to, who -> codes.apply(who).contains(one)));
                }
            }
            figures.put(dimension, ofDimension);
        });
        return figures;
    }

    /** A code that nobody has in the organisation any more is told with zeros, or not at all. */
    private static Map<String, Map<String, Map<String, Object>>> withoutZeros(
            Map<String, Map<String, Map<String, Object>>> dimensions) {
        Map<String, Map<String, Map<String, Object>>> some = new HashMap<>();
        dimensions.forEach((dimension, codes) -> codes.forEach((code, figures) -> {
            if (figures.values().stream().anyMatch(figure -> figure instanceof Integer count && count != 0)) {
                some.computeIfAbsent(dimension, one -> new HashMap<>()).put(code, figures);
            }
        }));
        return some;
    }

    private void assertOrganisations() {
        for (LocalDate day : List.of(MIDDLE, END)) {
            JsonPath answer = Reporting.get(
                            federation.administrator,
                            "/statistics/organisations",
                            "organisation",
                            federation.root,
                            "from",
                            RandomLives.FIRST_DAY.toString(),
                            "to",
                            day.toString())
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            int closed = (int) federation.closed.values().stream()
                    .filter(last -> !last.isAfter(day))
                    .count();
            assertThat(answer.getInt("total.organisations")).isEqualTo(federation.units.size() - closed);
            assertThat(answer.getInt("total.levels.GRASSROOTS")).isEqualTo(federation.units.size() - 4 - closed);
            assertThat(answer.getInt("total.closed")).isEqualTo(closed);
        }
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
