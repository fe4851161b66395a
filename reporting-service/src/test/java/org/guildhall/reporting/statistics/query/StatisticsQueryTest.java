package org.guildhall.reporting.statistics.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.reporting.EventFeed.appointed;
import static org.guildhall.reporting.EventFeed.card;
import static org.guildhall.reporting.EventFeed.gift;
import static org.guildhall.reporting.EventFeed.moved;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.reporting.ContestFeed;
import org.guildhall.reporting.EmployerFeed;
import org.guildhall.reporting.LifeFeed;
import org.guildhall.reporting.MovableClock;
import org.guildhall.reporting.Reporting;
import org.guildhall.reporting.SmallFederation;
import org.guildhall.reporting.job.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class StatisticsQueryTest extends SmallFederation {

    private static final Map<String, Object> NOVEMBER =
            Map.of("granularity", "MONTH", "from", "2026-11-01", "to", "2026-11-30");

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private ValidatableResponse ask(String subject, Map<String, Object> query) {
        return given().header("Authorization", "Bearer " + TestTokens.of(subject))
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(query)
                .post("/statistics/queries")
                .then();
    }

    private Map<String, Object> query(UUID unit, String show, Map<String, Object> time, String... measures) {
        return new HashMap<>(Map.of(
                "measures",
                List.of(measures),
                "organisation",
                Map.of("unit", unit.toString(), "show", show),
                "time",
                time));
    }

    @Test
    void answersAsJsonStat() {
        ask(officer, query(city, "CHILDREN", NOVEMBER, "members.joined", "members.count"))
                .statusCode(200)
                .body("version", equalTo("2.0"))
                .body("class", equalTo("dataset"))
                .body("id", contains("measure", "organisation", "time"))
                .body("size", contains(2, 2, 1))
                .body("dimension.measure.category.index", contains("members.joined", "members.count"))
                .body("dimension.measure.category.unit.'members.joined'.label", equalTo("PERSONS"))
                .body("dimension.organisation.category.index", contains(east.toString(), west.toString()))
                .body("dimension.organisation.category.label.'" + east + "'", equalTo("East"))
                .body("dimension.time.category.index", contains("2026-11"))
                .body("value", contains(5, 0, 5, 0))
                .body("extension.asOf", notNullValue())
                .body("extension.lag.seconds", notNullValue())
                .body("extension.basis", equalTo("AS_IS"));
    }

    @Test
    void tellsApartAndComparesWithTheYearBefore() {
        Map<String, Object> query = query(city, "SELF", NOVEMBER, "members.joined");
        query.put("by", List.of("category"));
        query.put("compare", "YEAR_BEFORE");
        ask(officer, query)
                .statusCode(200)
                .body("id", contains("measure", "organisation", "time", "category", "compare"))
                .body("dimension.category.category.index", contains("COURIER", "MIGRANT_WORKER", "OTHER"))
                .body("value", contains(3, 0, 2, 0, 1, 0));
    }

    @Test
    void restrictsToCodes() {
        Map<String, Object> query = query(city, "LEVEL:COUNTY", NOVEMBER, "members.joined");
        query.put("where", Map.of("gender", List.of("FEMALE", "UNKNOWN")));
        ask(officer, query).statusCode(200).body("value", contains(2, 0));
    }

    @Test
    void tellsApartByTwoDimensionsAtOnce() {
        Map<String, Object> query = query(city, "SELF", NOVEMBER, "members.joined");
        query.put("by", List.of("gender", "category"));
        query.put("where", Map.of("gender", List.of("MALE", "FEMALE")));
        ask(officer, query)
                .statusCode(200)
                .body("id", contains("measure", "organisation", "time", "gender", "category"))
                .body("dimension.gender.category.index", contains("FEMALE", "MALE"))
                .body("dimension.category.category.index", contains("COURIER", "MIGRANT_WORKER", "OTHER"))
                .body("value", contains(1, 1, 1, 1, 1, 0));
    }

    @Test
    void countsAMemberOfSeveralCategoriesOnceWhereTheyAreNotToldApart() {
        Map<String, Object> query = query(factory, "SELF", NOVEMBER, "members.joined");
        query.put("where", Map.of("category", List.of("COURIER", "MIGRANT_WORKER")));
        ask(officer, query).statusCode(200).body("value", contains(2));
    }

    @Test
    void countsWhatElseAddsUp() {
        UUID handed = UUID.randomUUID();
        UUID contest = UUID.randomUUID();
        UUID cancelled = UUID.randomUUID();
        UUID result = UUID.randomUUID();
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        card(UUID.randomUUID(), factory, session),
                        gift("gift-handed-out", handed, 1, east, session),
                        gift("gift-returned", handed, 2, east, session),
                        ContestFeed.created(contest, east, "CITY"),
                        ContestFeed.created(cancelled, east, "COUNTY"),
                        ContestFeed.opened(contest),
                        ContestFeed.entered(UUID.randomUUID(), contest, east),
                        ContestFeed.entered(UUID.randomUUID(), contest, east),
                        ContestFeed.entered(UUID.randomUUID(), cancelled, east),
                        ContestFeed.cancelled(cancelled),
                        ContestFeed.result("result-published", result, 1, contest, east, 50_000),
                        ContestFeed.result("result-corrected", result, 2, contest, east, 30_000)));
        Map<String, Object> query = query(
                city,
                "SELF",
                NOVEMBER,
                "cards.issued",
                "gifts.handedOut",
                "gifts.returned",
                "contests.held",
                "contests.cancelled",
                "contests.entries",
                "contests.prizes",
                "contests.prizeMoney",
                "organisations.count");
        ask(officer, query).statusCode(200).body("value", contains(1, 1, 1, 1, 1, 2, 1, 30_000, 4));
        Map<String, Object> states = query(city, "SELF", NOVEMBER, "contests.held");
        states.put("by", List.of("contestStatus"));
        ask(officer, states)
                .body("dimension.contestStatus.category.index", contains("ENTRY_OPEN"))
                .body("value", contains(1));
    }

    @Test
    void takesMembersAlongWhenTheirUnionMoves() {
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        moved(factory, 2, east, west, "2026-12-10"),
                        LifeFeed.joined(UUID.randomUUID(), factory, "2026-11-15", LifeFeed.COURIER)));
        Map<String, Object> query = query(city, "CHILDREN", NOVEMBER, "members.count");
        ask(officer, query).statusCode(200).body("value", contains(2, 4));
        query.put("basis", "AS_WAS");
        ask(officer, query).statusCode(200).body("value", contains(6, 0));
    }

    @Test
    void tellsRatiosOfSumsAndNothingWhereThereIsNothingToDivideBy() {
        UUID works = UUID.randomUUID();
        LocalDate first = LocalDate.of(2026, 11, 1);
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        EmployerFeed.registered(works, new EmployerFeed.Told(east, factory, true, 30), first),
                        EmployerFeed.registered(
                                UUID.randomUUID(), new EmployerFeed.Told(city, null, null, null), first),
                        EmployerFeed.registered(
                                UUID.randomUUID(), new EmployerFeed.Told(city, null, false, 10), first)));
        Map<String, Object> query =
                query(city, "SELF", NOVEMBER, "employers.count", "employers.unitedShare", "members.organisedShare");
        ask(officer, query)
                .statusCode(200)
                .body("value.toString()", equalTo("[3, 0.3333, 0.15]"))
                .body("dimension.measure.category.unit.'employers.unitedShare'.decimals", equalTo(4));
        query.put("organisation", Map.of("unit", west.toString()));
        ask(officer, query).body("value", contains(0, null, null)).body("status.'1'", equalTo("n"));
        assertThat(csv(query)).contains("West,2026-11,,n");
        query.put("measures", List.of("employers.unitedShare"));
        query.put("organisation", Map.of("unit", city.toString()));
        query.put("by", List.of("employerSize"));
        ask(officer, query)
                .body("dimension.employerSize.category.index", contains("ABOVE", "BELOW", "UNKNOWN"))
                .body("value.toString()", equalTo("[1.0, 0.0, 0.0]"));
    }

    @Test
    void countsAPersonOnceWhereverAndHoweverOftenTheyWereThere() {
        UUID person = UUID.randomUUID();
        UUID contest = UUID.randomUUID();
        LocalDate october = LocalDate.of(2026, 10, 5);
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        ContestFeed.entered(
                                UUID.randomUUID(), contest, contest, east, List.of(person, UUID.randomUUID()), october),
                        ContestFeed.entered(
                                UUID.randomUUID(), contest, contest, west, List.of(person), october.plusDays(40))));
        Map<String, Object> query = query(
                city,
                "SELF",
                Map.of("granularity", "QUARTER", "from", "2026-10-01", "to", "2026-10-01"),
                "contests.entries",
                "contests.persons");
        ask(officer, query).body("value", contains(2, 2));
        query.put("time", Map.of("granularity", "MONTH", "from", "2026-10-01", "to", "2026-11-01"));
        ask(officer, query).body("value", contains(1, 1, 2, 1));
        facts(officer, query, Map.of("measure", "contests.persons", "organisation", city, "time", "2026-10"))
                .statusCode(422)
                .body("errors.pointer", contains("/cell/measure"));
    }

    private ValidatableResponse facts(String subject, Map<String, Object> query, Map<String, Object> cell) {
        return given().header("Authorization", "Bearer " + TestTokens.of(subject))
                .contentType(ContentType.JSON)
                .body(Map.of("query", query, "cell", cell))
                .post("/statistics/queries/facts")
                .then();
    }

    @Test
    void followsACellToItsFacts() {
        Map<String, Object> query = query(city, "CHILDREN", NOVEMBER, "members.count");
        query.put("by", List.of("gender", "category"));
        Map<String, Object> cell = Map.of(
                "measure",
                "members.count",
                "organisation",
                east,
                "time",
                "2026-11",
                "codes",
                Map.of("gender", "FEMALE", "category", "COURIER"));
        facts(officer, query, cell)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("MEMBER"))
                .body("items[0].flow", equalTo("JOINED"))
                .body("items[0].organisationId", equalTo(factory.toString()))
                .body("items[0].countedOn", equalTo("2026-11-02"))
                .body("items[0].counts", equalTo(1))
                .body("asOf", notNullValue());
    }

    @Test
    void refusesCellsThatTheAnswerDoesNotHave() {
        Map<String, Object> query = query(city, "CHILDREN", NOVEMBER, "members.count");
        query.put("by", List.of("gender"));
        Map<String, Object> cell = Map.of(
                "measure",
                "members.joined",
                "organisation",
                factory,
                "time",
                "2026-10",
                "codes",
                Map.of("mood", "GOOD"),
                "compare",
                "YEAR_BEFORE");
        facts(officer, query, cell)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/cell/measure", "/cell/organisation", "/cell/time", "/cell/codes", "/cell/compare"));
    }

    private String csv(Map<String, Object> query) {
        return given().header("Authorization", "Bearer " + TestTokens.of(officer))
                .accept("text/csv")
                .contentType(ContentType.JSON)
                .body(query)
                .post("/statistics/queries")
                .then()
                .statusCode(200)
                .header("Figures-As-Of", notNullValue())
                .header("Figures-Lag-Seconds", notNullValue())
                .extract()
                .asString();
    }

    @Test
    void answersAsCsv() {
        String csv = csv(query(city, "SELF", NOVEMBER, "members.joined"));
        assertThat(csv).contains(city + "\",City,2026-11,6,");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Map<String, Object> query = query(
                city,
                "COUSINS",
                Map.of("granularity", "WEEK", "from", "2026-11-02", "to", "2026-11-01"),
                "members.joined",
                "members.happy");
        query.put("by", List.of("gender", "cause", "mood"));
        query.put("basis", "AS_IF");
        query.put("compare", "NEIGHBOURS");
        ask(officer, query)
                .statusCode(422)
                .body("code", equalTo("invalid-fields"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/measures/1",
                                "/organisation/show",
                                "/time/granularity",
                                "/time/to",
                                "/by/1",
                                "/by/2",
                                "/basis",
                                "/compare"))
                .body("errors.find { it.pointer == '/measures/1' }.detail", containsString("members.joined"))
                .body("errors.find { it.pointer == '/by/1' }.detail", containsString("Q121"));
    }

    @Test
    void refusesWhatDoesNotCombineOrIsNotKept() {
        Map<String, Object> query = query(
                city, "SELF", Map.of("granularity", "DAY", "from", "2001-01-01", "to", "2001-01-02"), "cards.issued");
        query.put("by", List.of("gender"));
        query.put("where", Map.of("gender", List.of("FEMAIL")));
        ask(officer, query)
                .statusCode(422)
                .body("errors.code", hasItems("query-combination", "query-days-kept", "unknown-code"));
    }

    private Map<String, Object> dear(String... measures) {
        Map<String, Object> query = query(city, "CHILDREN", Map.of("granularity", "MONTH", "last", 2000), measures);
        query.put("by", List.of("birthBand"));
        return query;
    }

    @Test
    void makesAJobOfWhatIsTooDearToBeWaitedFor() {
        Map<String, Object> query =
                dear("members.count", "members.joined", "members.left", "members.imported", "members.mergedIn");
        String location = ask(officer, query)
                .statusCode(202)
                .body("kind", equalTo("QUERY"))
                .body("parameters.format", equalTo("JSON_STAT"))
                .extract()
                .header("Location");
        UUID job = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        Jobs.awaitState(officer, job, "DONE");
        // One band of years stands there in the end, for three in the city and two of its children.
        Jobs.send(officer, "GET", "/jobs/" + job + "/files/statistics.json", null)
                .statusCode(200)
                .body("size", contains(5, 2, 2000, 1))
                .body("value.size()", equalTo(20_000))
                .body("value[1999]", equalTo(5));
    }

    @Test
    void refusesAnAnswerThatWouldBeTooLargeEvenForAJobAndNamesThePart() {
        Map<String, Object> query = dear(
                "members.count",
                "members.joined",
                "members.left",
                "members.imported",
                "members.mergedIn",
                "members.mergedOut",
                "members.foundedIn",
                "members.foundedOut",
                "members.retained",
                "members.transferredIn",
                "members.transferredOut");
        query.put("compare", "YEAR_BEFORE");
        query.put("by", List.of("gender", "birthBand"));
        ask(officer, query)
                .statusCode(422)
                .body("code", equalTo("query-too-dear"))
                .body("detail", containsString("1,000,000"))
                .body("errors.pointer", contains("/time"));
    }

    @Test
    void saysNothingWhereNothingHasChangedSince() {
        Map<String, Object> query = query(city, "CHILDREN", NOVEMBER, "members.count");
        Map<String, Object> western = query(west, "SELF", NOVEMBER, "members.count");
        String updated = updated(query);
        String updatedInTheWest = updated(western);
        ask(officer, since(query, updated)).statusCode(204).body(emptyString());
        // asOf will do, too, once it is later than the last change.
        await().until(() ->
                ask(officer, since(query, ask(officer, query).extract().path("extension.asOf")))
                                .extract()
                                .statusCode()
                        == 204);
        Reporting.awaitApplied(
                officer, city, feed.tell(LifeFeed.joined(UUID.randomUUID(), factory, "2026-11-15", LifeFeed.COURIER)));
        ask(officer, since(query, updated)).statusCode(200).body("value", contains(6, 0));
        ask(officer, since(western, updatedInTheWest)).statusCode(204);
        // What only stands elsewhere below is the same for the city, and another thing for its children.
        String afterwards = updated(query);
        ask(officer, since(query, afterwards)).statusCode(204);
        Reporting.awaitApplied(officer, city, feed.tell(moved(factory, 2, east, west, "2026-12-10")));
        ask(officer, since(query, afterwards)).statusCode(200).body("value", contains(2, 4));
        ask(officer, since(western, updatedInTheWest)).statusCode(200).body("value", contains(4));
    }

    /** One woman with a degree and one man without become a man with and a woman without: each by itself is as it was. */
    @Test
    void answersWholeWhereOnlyTwoDimensionsTogetherHaveChanged() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        LifeFeed.joined(one, west, "2026-11-15", as("FEMALE", "BACHELOR")),
                        LifeFeed.joined(other, west, "2026-11-15", as("MALE", "PRIMARY"))));
        Map<String, Object> query = query(west, "SELF", NOVEMBER, "members.count");
        query.put("by", List.of("gender", "education"));
        String updated = updated(query);
        List<Object> before = ask(officer, query).extract().path("value");
        ask(officer, since(query, updated)).statusCode(204);
        Reporting.awaitApplied(
                officer,
                city,
                feed.tell(
                        LifeFeed.corrected(one, 2, west, as("MALE", "BACHELOR")),
                        LifeFeed.corrected(other, 2, west, as("FEMALE", "PRIMARY"))));
        assertThat(ask(officer, query).extract().<List<Object>>path("value")).isNotEqualTo(before);
        ask(officer, since(query, updated)).statusCode(200);
    }

    private static LifeFeed.Dimensions as(String gender, String education) {
        return new LifeFeed.Dimensions(gender, "1990-1994", education, "URBAN", List.of("OTHER"));
    }

    @Test
    void answersWholeWhereTimesHaveGoneByOrTheTreeIsAFormerOne() {
        Map<String, Object> query = query(city, "SELF", Map.of("granularity", "MONTH", "last", 1), "members.joined");
        String updated = updated(query);
        ask(officer, since(query, updated)).statusCode(204);
        clock.moveOn(Duration.ofDays(32));
        ask(officer, since(query, updated)).statusCode(200);
        clock.reset();
        query.put("basis", "AS_WAS");
        ask(officer, since(query, updated)).statusCode(200).body("updated", nullValue());
    }

    private String updated(Map<String, Object> query) {
        return ask(officer, query).statusCode(200).extract().path("updated");
    }

    private static Map<String, Object> since(Map<String, Object> query, String moment) {
        Map<String, Object> asked = new HashMap<>(query);
        asked.put("updatedAfter", moment);
        return asked;
    }

    @Test
    void hidesWhatLiesOutsideTheScope() {
        String other = "officer-" + UUID.randomUUID();
        Reporting.awaitApplied(officer, city, feed.tell(appointed(other, "REFORM_OFFICER", west)));
        ask(other, query(factory, "SELF", NOVEMBER, "members.count")).statusCode(404);
        ask(other, query(UUID.randomUUID(), "SELF", NOVEMBER, "members.count")).statusCode(404);
        ask(other, query(west, "SELF", NOVEMBER, "members.count"))
                .statusCode(200)
                .body("value", contains(0));
    }

    @Test
    void tellsWhatCanBeAskedFor() {
        Reporting.get(officer, "/statistics/catalogue")
                .statusCode(200)
                .body("measures.code", hasItems("members.count", "contests.prizeMoney"))
                .body("measures.find { it.code == 'members.left' }.dimensions", hasItem("cause"))
                .body("measures.find { it.code == 'cards.issued' }.dimensions", not(hasItem("gender")))
                .body("dimensions.find { it.code == 'gender' }.codes", contains("MALE", "FEMALE", "UNKNOWN"));
    }

    @Test
    void countsAnOrganisationFromTheDayThatIsSaidAndElseFromWhenItStoodThere() {
        Map<String, Object> of2001 = Map.of("granularity", "YEAR", "from", "2001-01-01", "to", "2001-12-31");
        Map<String, Object> query = query(west, "SELF", of2001, "organisations.founded");
        Reporting.awaitApplied(officer, city, feed.tell(LifeFeed.changed(west, 2, "I", "2001-05-01")));
        ask(officer, query).statusCode(200).body("value", contains(1));
        Reporting.awaitApplied(officer, city, feed.tell(LifeFeed.changed(west, 3, "I", null)));
        ask(officer, query).statusCode(200).body("value", contains(0));
    }

    @Test
    void whatWasCountedAndTakenBackIsNotShown() {
        UUID contest = UUID.randomUUID();
        Reporting.awaitApplied(officer, city, feed.tell(ContestFeed.created(contest, east, "CITY")));
        Map<String, Object> states = query(city, "SELF", NOVEMBER, "contests.held");
        states.put("by", List.of("contestStatus"));
        ask(officer, states).body("dimension.contestStatus.category.index", contains("DRAFT"));
        Reporting.awaitApplied(officer, city, feed.tell(ContestFeed.opened(contest)));
        ask(officer, states).body("dimension.contestStatus.category.index", contains("ENTRY_OPEN"));
    }
}
