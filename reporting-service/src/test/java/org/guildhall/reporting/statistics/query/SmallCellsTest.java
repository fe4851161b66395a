package org.guildhall.reporting.statistics.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.reporting.EventFeed.appointed;
import static org.guildhall.reporting.EventFeed.founded;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.reporting.EmployerFeed;
import org.guildhall.reporting.EventFeed;
import org.guildhall.reporting.LifeFeed;
import org.guildhall.reporting.Reporting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An officer of a township asks everything that is permitted about the rest of the city, and puts together what they are told
 * with what they know of their own: by three of the dimensions, with {@code -Dguildhall.campaign=true} by all. Run one again
 * with {@code -Dguildhall.seed=…}.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class SmallCellsTest {

    private static final boolean CAMPAIGN = Boolean.getBoolean("guildhall.campaign");
    private static final List<String> DIMENSIONS = List.of("gender", "education", "household", "birthBand", "category");
    private static final List<String> OF_MEMBERS = List.of("members.count", "members.joined");
    private static final List<String> OF_EMPLOYERS = List.of("employers.count", "employers.united");
    private static final Map<String, Object> LAST_YEAR = Map.of("from", "2025-01-01", "to", "2025-12-31");

    private final EventFeed feed = new EventFeed();
    private final UUID city = UUID.randomUUID();
    private final String administrator = "administrator-" + UUID.randomUUID();
    private final String officer = "officer-" + UUID.randomUUID();

    /** Parents by unit, those above first; the last level is the grassroots. */
    private final Map<UUID, UUID> parents = new LinkedHashMap<>();

    private final Map<UUID, String> levels = new HashMap<>();
    private final List<String> asked = new ArrayList<>(DIMENSIONS);
    private Random random;
    private UUID own;

    @BeforeEach
    void tellOfARandomCity() {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("seed " + seed);
        random = new Random(seed);
        Collections.shuffle(asked, random);
        asked.subList(CAMPAIGN ? asked.size() : 2, asked.size()).clear();
        asked.add("");
        found(city, null, "CITY");
        for (int i = 0; i < 2; i++) {
            UUID county = found(UUID.randomUUID(), city, "COUNTY");
            for (int j = 0; j < 2; j++) {
                UUID township = found(UUID.randomUUID(), county, "TOWNSHIP");
                own = own == null ? township : own;
                for (int k = random.nextInt(3); k > 0; k--) {
                    found(UUID.randomUUID(), township, "GRASSROOTS");
                }
            }
        }
        feed.send(appointed(administrator, "ADMINISTRATOR", null));
        feed.send(appointed(officer, "REFORM_OFFICER", own));
        List<UUID> units = List.copyOf(parents.keySet());
        for (int i = 0; i < 250; i++) {
            live(units.get(Math.min(random.nextInt(units.size()), random.nextInt(units.size()))));
        }
        for (int i = 0; i < 60; i++) {
            UUID keeper = units.get(random.nextInt(units.size()));
            feed.send(EmployerFeed.registered(
                    UUID.randomUUID(),
                    new EmployerFeed.Told(keeper, random.nextInt(3) == 0 ? null : keeper, random.nextBoolean(), 9),
                    someDay()));
        }
        Reporting.awaitApplied(administrator, city, feed.flush());
    }

    private UUID found(UUID id, UUID parent, String level) {
        parents.put(id, parent);
        levels.put(id, level);
        feed.send(founded(id, parent, level, level));
        return id;
    }

    private void live(UUID unit) {
        UUID member = UUID.randomUUID();
        LocalDate day = someDay();
        feed.send(LifeFeed.joined(
                member,
                unit,
                day.toString(),
                new LifeFeed.Dimensions(
                        random.nextInt(4) == 0 ? "FEMALE" : "MALE",
                        random.nextBoolean() ? "1980-1984" : "1990-1994",
                        random.nextInt(6) == 0 ? "DOCTOR" : "MASTER",
                        random.nextInt(5) == 0 ? "RURAL_MIGRANT" : "URBAN",
                        Stream.of("COURIER", "GUARD")
                                .filter(code -> random.nextInt(3) == 0)
                                .toList())));
        if (random.nextInt(8) == 0) {
            feed.send(LifeFeed.changed(
                    member,
                    2,
                    unit,
                    "ACTIVE",
                    "WITHDRAWN",
                    day.plusDays(random.nextInt(90)).toString()));
        }
    }

    /** In few months, so that there are months with many and months with few. */
    private LocalDate someDay() {
        return LocalDate.of(2025, List.of(1, 1, 1, 2, 2, 3, 6).get(random.nextInt(7)), 1 + random.nextInt(28));
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void nobodyFindsOutWhatIsHiddenWhateverTheyAsk() {
        Map<String, Long> truth = new TreeMap<>();
        for (String show : List.of("SELF", "LEVEL:COUNTY", "LEVEL:TOWNSHIP")) {
            everyQuery(city, show).forEach(query -> truth.putAll(cells(ask(administrator, query), query)));
        }
        Map<String, Long> told = new HashMap<>();
        for (UUID unit : parents.keySet()) {
            if (!levels.get(unit).equals("GRASSROOTS")) {
                for (String show : List.of("SELF", "CHILDREN", "LEVEL:COUNTY", "LEVEL:TOWNSHIP")) {
                    everyQuery(unit, show)
                            .forEach(query -> cells(ask(officer, query), query)
                                    .forEach((cell, value) -> remember(told, cell, value)));
                }
            }
        }
        Attacker attacker = new Attacker();
        told.forEach((cell, value) -> {
            if (value != null) {
                if (truth.containsKey(cell)) {
                    assertThat(value).as(cell).isEqualTo(truth.get(cell));
                }
                attacker.learn(cell, value);
            }
        });
        tellHowCountsAreMade(attacker, truth);
        attacker.think();
        List<String> hidden = truth.keySet().stream()
                .filter(cell -> !cell.contains(own.toString()))
                .filter(cell -> told.get(cell) == null)
                .toList();
        List<String> secrets =
                hidden.stream().filter(cell -> isSmall(others(cell, truth))).toList();
        System.out.printf("%d cells, %d hidden, %d of these small%n", truth.size(), hidden.size(), secrets.size());
        assertThat(secrets).isNotEmpty();
        assertThat(truth.entrySet().stream()
                        .filter(cell -> !cell.getKey().contains(own.toString()))
                        .filter(cell -> isSmall(others(cell.getKey(), truth)))
                        .filter(cell -> told.get(cell.getKey()) != null))
                .isEmpty();
        assertThat(told.entrySet().stream()
                        .filter(cell -> !cell.getKey().contains(own.toString()))
                        .filter(cell -> cell.getValue() != null && cell.getValue() >= Suppression.FEWEST))
                .isNotEmpty();
        assertThat(secrets.stream().filter(attacker::knows).map(cell -> cell + " is " + truth.get(cell)))
                .isEmpty();
    }

    /** What a cell counts beside the officer's own, which they know. */
    private long others(String cell, Map<String, Long> truth) {
        String unit = cell.split("[| ]")[2];
        boolean above =
                unit.equals(city.toString()) || unit.equals(parents.get(own).toString());
        return truth.get(cell) - (above ? truth.getOrDefault(cell.replace(unit, own.toString()), 0L) : 0L);
    }

    /** What is told once is told. */
    private static void remember(Map<String, Long> told, String cell, Long value) {
        if (value != null || !told.containsKey(cell)) {
            told.put(cell, value);
        }
    }

    private static boolean isSmall(long value) {
        return value > 0 && value < Suppression.FEWEST;
    }

    private List<Map<String, Object>> everyQuery(UUID unit, String show) {
        List<Map<String, Object>> queries = new ArrayList<>();
        for (String granularity : List.of("MONTH", "QUARTER", "YEAR")) {
            for (String dimension : asked) {
                queries.add(query(unit, show, granularity, OF_MEMBERS, dimension));
            }
            Map<String, Object> restricted = query(unit, show, granularity, OF_MEMBERS, "");
            restricted.put("where", Map.of("gender", List.of("FEMALE")));
            queries.add(restricted);
            queries.add(query(unit, show, granularity, OF_EMPLOYERS, ""));
            queries.add(query(unit, show, granularity, List.of("employers.count"), "employerSize"));
        }
        Map<String, Object> compared = query(unit, show, "MONTH", OF_MEMBERS, "gender");
        compared.put("time", Map.of("granularity", "MONTH", "from", "2026-01-01", "to", "2026-06-30"));
        compared.put("compare", "YEAR_BEFORE");
        queries.add(compared);
        return queries;
    }

    private static Map<String, Object> query(
            UUID unit, String show, String granularity, List<String> measures, String dimension) {
        Map<String, Object> time = new HashMap<>(LAST_YEAR);
        time.put("granularity", granularity);
        Map<String, Object> query = new HashMap<>(Map.of(
                "measures", measures, "organisation", Map.of("unit", unit.toString(), "show", show), "time", time));
        if (!dimension.isEmpty()) {
            query.put("by", List.of(dimension));
        }
        return query;
    }

    private JsonPath ask(String subject, Map<String, Object> query) {
        return post(subject, query).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse post(String subject, Map<String, Object> query) {
        return given().header("Authorization", "Bearer " + TestTokens.of(subject))
                .contentType(ContentType.JSON)
                .body(query)
                .post("/statistics/queries")
                .then();
    }

    /** Values by measure, unit, time, dimension and code; null where nothing is told. */
    private static Map<String, Long> cells(JsonPath answer, Map<String, Object> query) {
        List<String> keys = List.of("");
        List<String> names = answer.getList("id");
        for (String name : names) {
            List<String> codes = answer.getList("dimension." + name + ".category.index");
            List<String> longer = new ArrayList<>();
            keys.forEach(key -> codes.forEach(code -> longer.add(key + code + ' ')));
            keys = longer;
        }
        List<Number> values = answer.getList("value");
        Map<String, Long> cells = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Long value = values.get(i) == null ? null : values.get(i).longValue();
            String cell = cell(keys.get(i).strip(), query);
            if (!cell.endsWith(" ASKED")) {
                cells.put(cell.replace(" YEAR_BEFORE", ""), value);
            }
            if (value == null) {
                assertThat(answer.getString("status.'" + i + "'")).isEqualTo("s");
            }
        }
        return cells;
    }

    /** One name for a count, whatever query told it. */
    private static String cell(String key, Map<String, Object> query) {
        if (query.containsKey("where")) {
            return "gender|" + key + " FEMALE";
        }
        String dimension =
                ((List<?>) query.getOrDefault("by", List.of(""))).get(0).toString();
        return dimension + "|" + (query.containsKey("compare") ? key.replace(" 2026-", " 2025-") : key);
    }

    /** What everybody knows: a unit is its own and its children, a whole is its codes, a quarter is its months. */
    private void tellHowCountsAreMade(Attacker attacker, Map<String, Long> truth) {
        Map<String, List<String>> codes = new TreeMap<>();
        truth.keySet().forEach(cell -> {
            String[] parts = cell.split("[| ]");
            List<String> some = codes.computeIfAbsent(parts[0], dimension -> new ArrayList<>());
            String code = parts.length > 4 ? ' ' + parts[4] : "";
            if (!some.contains(code)) {
                some.add(code);
            }
        });
        codes.forEach((dimension, all) -> {
            for (String measure :
                    Stream.concat(OF_MEMBERS.stream(), OF_EMPLOYERS.stream()).toList()) {
                for (String code : all) {
                    alongTheTree(attacker, dimension + "|" + measure, code);
                    overTime(attacker, dimension + "|" + measure, code, measure.equals("members.joined"));
                }
                byCode(attacker, dimension, measure, all);
            }
        });
        for (UUID unit : parents.keySet()) {
            for (String time : times()) {
                String place = " " + unit + " " + time;
                attacker.sum("|employers.count" + place, List.of("|employers.united" + place, "others" + place));
            }
            stocks(attacker, unit);
        }
    }

    private static List<String> times() {
        List<String> times = new ArrayList<>(months());
        Stream.of("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2025").forEach(times::add);
        return times;
    }

    private static List<String> months() {
        return Stream.iterate(1, month -> month + 1)
                .limit(12)
                .map(month -> "2025-%02d".formatted(month))
                .toList();
    }

    private void alongTheTree(Attacker attacker, String measure, String code) {
        for (UUID unit : parents.keySet()) {
            for (String time : times()) {
                List<String> parts = new ArrayList<>(List.of("own " + measure + ' ' + unit + ' ' + time + code));
                parents.forEach((child, parent) -> {
                    if (unit.equals(parent)) {
                        parts.add(measure + ' ' + child + ' ' + time + code);
                    }
                });
                attacker.sum(measure + ' ' + unit + ' ' + time + code, parts);
            }
        }
    }

    private void overTime(Attacker attacker, String measure, String code, boolean adds) {
        for (UUID unit : parents.keySet()) {
            String place = measure + ' ' + unit + ' ';
            List<String> months = months();
            List<String> quarters = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String quarter = place + "2025-Q" + (i + 1) + code;
                quarters.add(quarter);
                List<String> of = months.subList(adds ? 3 * i : 3 * i + 2, 3 * i + 3);
                attacker.sum(
                        quarter, of.stream().map(month -> place + month + code).toList());
            }
            attacker.sum(place + "2025" + code, adds ? quarters : quarters.subList(3, 4));
        }
    }

    private void byCode(Attacker attacker, String dimension, String measure, List<String> codes) {
        for (UUID unit : parents.keySet()) {
            for (String time : times()) {
                String place = measure + ' ' + unit + ' ' + time;
                String whole = "|" + place;
                List<String> parts = codes.stream()
                        .map(code -> dimension + "|" + place + code)
                        .toList();
                if (dimension.equals("category")) {
                    parts.forEach(part -> attacker.sum(whole, List.of(part, "without " + part)));
                } else if (!dimension.isEmpty()) {
                    attacker.sum(whole, parts);
                }
            }
        }
    }

    /** Who was there and came are those who are there and went. */
    private static void stocks(Attacker attacker, UUID unit) {
        List<String> months = months();
        for (int i = 1; i < months.size(); i++) {
            String place = " " + unit + ' ' + months.get(i);
            String both = "both" + place;
            attacker.sum(both, List.of("|members.count" + place, "went" + place));
            attacker.sum(
                    both,
                    List.of(
                            "|members.count " + unit + ' ' + months.get(i - 1),
                            "|members.joined" + place,
                            "came otherwise" + place));
        }
    }

    @Test
    void tellsInEveryFormatThatACellIsHidden() {
        UUID other = List.copyOf(parents.keySet()).stream()
                .filter(unit -> levels.get(unit).equals("TOWNSHIP") && !unit.equals(own))
                .findFirst()
                .orElseThrow();
        // What isn't over yet is hidden from others, whatever it is.
        Map<String, Object> query = new HashMap<>(query(other, "SELF", "YEAR", List.of("members.count"), ""));
        query.put("time", Map.of("granularity", "YEAR", "last", 1));
        assertThat(ask(officer, query).getList("value")).containsExactly((Object) null);
        String csv = given().header("Authorization", "Bearer " + TestTokens.of(officer))
                .accept("text/csv")
                .contentType(ContentType.JSON)
                .body(query)
                .post("/statistics/queries")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).contains(",,s");
        query.put("organisation", Map.of("unit", own.toString()));
        assertThat(ask(officer, query).getList("value")).doesNotContainNull();
    }

    @Test
    void refusesOutsideWhatIsTooFine() {
        Map<String, Object> query = query(city, "SELF", "DAY", List.of("members.left", "members.count"), "");
        query.put("by", List.of("gender", "education"));
        query.put("basis", "AS_WAS");
        post(officer, query)
                .statusCode(422)
                .body("errors.pointer", hasItems("/measures/0", "/time/granularity", "/by", "/basis"));
        UUID grassroots = UUID.randomUUID();
        found(grassroots, city, "GRASSROOTS");
        Reporting.awaitApplied(administrator, city, feed.flush());
        post(officer, query(grassroots, "SELF", "YEAR", OF_MEMBERS, "")).statusCode(404);
        given().header("Authorization", "Bearer " + TestTokens.of(officer))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "query",
                        query(city, "SELF", "YEAR", OF_MEMBERS, ""),
                        "cell",
                        Map.of("measure", "members.count", "organisation", city, "time", "2025")))
                .post("/statistics/queries/facts")
                .then()
                .statusCode(404);
    }
}
