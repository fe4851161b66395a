package org.guildhall.membership.imports.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.Answers.text;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.declareNonMember;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.sessionBody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class OrganisationImportTest {

    private static final People PEOPLE = new People(66);
    private static final String HEADINGS = "工会名称,层级,类型,上级工会,统一社会信用代码,区划代码,行业门类,成立日期,届期,下次换届日期,职工数";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    DataSource dataSource;

    private UUID county;
    private String administrator;

    @BeforeEach
    void plant() {
        county = organisation(null, "COUNTY");
        administrator = appointed("ADMINISTRATOR", county);
    }

    private UUID preview(String... rows) {
        return Imports.preview(administrator, "ORGANISATIONS", county, file(rows));
    }

    private UUID applied(String... rows) {
        return Imports.applied(administrator, "ORGANISATIONS", county, file(rows));
    }

    private static byte[] file(String... rows) {
        return Imports.csvOf(Stream.concat(Stream.of(HEADINGS), Stream.of(rows)).toArray(String[]::new));
    }

    /** Two levels whose rows refer to those before; five rows are more than a portion. */
    private static String[] tree() {
        return new String[] {
            "甲街道总工会,乡镇街道,联合基层工会,,,110108,,2015-05-01,5,2030-05-01,",
            "甲一厂工会,基层工会,非公企业,甲街道总工会,81510100MD0000016C,110108,C,,3,,120",
            "乙街道总工会,街道,JOINT,,,,,,,,",
            "乙一厂工会,GRASSROOTS,ENTERPRISE_PRIVATE,乙街道总工会,,,,,,,",
            "甲一厂一车间工会小组,工会小组,非公企业,81510100MD0000016C,,,,,,,"
        };
    }

    private List<String> names() {
        return get(administrator, "/organisations?limit=200").path("items.name");
    }

    @Test
    void foundsATreeWhoseRowsReferToThoseBefore() {
        UUID id = applied(tree());
        assertThat(Imports.rows(administrator, id))
                .containsExactly("2 APPLIED", "3 APPLIED", "4 APPLIED", "5 APPLIED", "6 APPLIED");
        List<UUID> made = Imports.created(administrator, id);
        get(administrator, "/organisations/" + made.get(0))
                .then()
                .body("parentId", equalTo(county.toString()))
                .body("level", equalTo("TOWNSHIP"))
                .body("kind", equalTo("JOINT"))
                .body("foundedOn", equalTo("2015-05-01"))
                .body("termYears", equalTo(5))
                .body("nextElectionOn", equalTo("2030-05-01"));
        get(administrator, "/organisations/" + made.get(1))
                .then()
                .body("parentId", equalTo(made.get(0).toString()))
                .body("creditCode", equalTo("81510100MD0000016C"))
                .body("industry", equalTo("C"))
                .body("employeeCount", equalTo(120));
        get(administrator, "/organisations/" + made.get(3))
                .then()
                .body("parentId", equalTo(made.get(2).toString()));
        get(administrator, "/organisations/" + made.get(4))
                .then()
                .body("parentId", equalTo(made.get(1).toString()));
        get(administrator, "/organisations/" + made.get(4) + "/history")
                .then()
                .body("items.kind", contains("FOUNDED"))
                .body("items.recordedBy", contains(administrator));
        assertThat(Facts.of(made.get(4), 1).get(0).data().path("parentId").asText())
                .isEqualTo(made.get(1).toString());
    }

    @Test
    void tellsWhatIsWrongWithEachRow() {
        UUID elsewhere = organisation(null, "COUNTY");
        UUID id = preview(
                "好街道,乡镇街道,联合基层工会,,,,,,,,",
                "没有层级,,联合基层工会,,,,,,,,",
                "坏层级,村,联合基层工会,,,,,,,,",
                "坏类型,基层工会,集团,,,,,,,,",
                "没有的上级,基层工会,社会组织,无此工会,,,,,,,",
                "别处的上级,基层工会,社会组织," + elsewhere + ",,,,,,,",
                "层级颠倒,市级,社会组织,好街道,,,,,,,",
                "上级有错,基层工会,社会组织,坏类型,,,,,,,",
                "上级在后,基层工会,社会组织,后面的街道,,,,,,,",
                "后面的街道,乡镇街道,联合基层工会,,,,,,,,",
                "坏代码,基层工会,社会组织,,91350100M000100Y43,,,,,,",
                "坏届期,乡镇街道,联合基层工会,,,,,,3,,",
                "坏区划,基层工会,社会组织,,,999999,,,,,",
                "坏行业,基层工会,社会组织,,,,农业,,,,",
                "好街道,乡镇街道,联合基层工会,,,,,,,,",
                "坏日期,基层工会,社会组织,,,,,5/1/2020,,,");
        assertThat(Imports.rows(administrator, id))
                .containsExactly(
                        "2 READY",
                        "3 FAULTY 层级 required",
                        "4 FAULTY 层级 unknown-level",
                        "5 FAULTY 类型 unknown-kind",
                        "6 FAULTY 上级工会 unknown-union",
                        "7 FAULTY 上级工会 unknown-union",
                        "8 FAULTY 层级 level-inverted",
                        "9 FAULTY 上级工会 unknown-union",
                        "10 FAULTY 上级工会 unknown-union",
                        "11 READY",
                        "12 FAULTY 统一社会信用代码 credit-code-of-union",
                        "13 FAULTY 届期 term-years",
                        "14 FAULTY 区划代码 area-unknown",
                        "15 FAULTY 行业门类 unknown-industry",
                        "16 FAULTY 工会名称 row-repeated",
                        "17 FAULTY 成立日期 no-day");
        assertThat(names()).hasSize(1);
        Imports.apply(administrator, id, true).then().statusCode(200);
        Imports.await(administrator, id, "APPLIED");
        assertThat(names()).hasSize(3).contains("好街道", "后面的街道");
    }

    @Test
    void aRowUnderOneWithErrorsIsOneItself() {
        UUID id = preview(
                "颠倒的市,市级,社会组织,,,,,,,,",
                "其下一,基层工会,社会组织,颠倒的市,,,,,,,",
                "无关,基层工会,社会组织,,,,,,,,",
                "其下二,基层工会,社会组织,颠倒的市,,,,,,,");
        assertThat(Imports.rows(administrator, id))
                .containsExactly(
                        "2 FAULTY 层级 level-inverted",
                        "3 FAULTY 上级工会 parent-faulty",
                        "4 READY",
                        "5 FAULTY 上级工会 parent-faulty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", XLSX})
    void whatIsWrittenOutComesInAgainUnchanged(String type) {
        applied(tree());
        byte[] sheet = as(administrator)
                .accept(type)
                .get("/organisation-exports?organisation=" + county)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        UUID id = previewOf(sheet);
        assertThat(Imports.rows(administrator, id)).hasSize(5).allMatch(row -> row.endsWith("UNCHANGED"));
        assertThat(names()).hasSize(6);
    }

    private UUID previewOf(byte[] sheet) {
        return Imports.preview(administrator, "ORGANISATIONS", county, sheet);
    }

    @Test
    void changesNoOrganisationThatStandsThere() {
        applied(tree());
        UUID id = preview(
                "甲街道总工会,乡镇街道,联合基层工会,,,,,,,,",
                "甲街道总工会,乡镇街道,社会组织,,,,,,,,",
                "另一名称,基层工会,非公企业,甲街道总工会,81510100MD0000016C,,,,,,",
                "甲一厂工会,基层工会,非公企业,乙街道总工会,,,,,,,");
        assertThat(Imports.rows(administrator, id))
                .containsExactly(
                        "2 UNCHANGED",
                        "3 FAULTY 工会名称 organisation-differs 工会名称 row-repeated",
                        "4 FAULTY 工会名称 organisation-differs",
                        "5 READY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "merge"})
    void tellsAtEachRowThatItsOrganisationIsThereNoMore(String end) {
        String[] rows = {"厂一工会,基层工会,非公企业,,,,,,,,", "街道,乡镇街道,联合基层工会,,,,,,,,", "厂二工会,基层工会,非公企业,街道,,,,,,,"};
        UUID id = Imports.preview(ADMINISTRATOR, "ORGANISATIONS", county, file(rows));
        assertThat(Imports.rows(ADMINISTRATOR, id)).containsExactly("2 READY", "3 READY", "4 READY");
        UUID into = organisation(null, "COUNTY");
        as(ADMINISTRATOR)
                .header("If-Match", "*")
                .body(
                        end.equals("close")
                                ? Map.of("reason", "OTHER")
                                : Map.of("intoOrganisationId", into, "reason", "DUPLICATE"))
                .post("/organisations/" + county + "/" + end)
                .then()
                .statusCode(200);
        Imports.apply(ADMINISTRATOR, id, false).then().statusCode(200);
        Imports.await(ADMINISTRATOR, id, "APPLIED");
        String[] told = {"2 FAULTY 上级工会 unknown-union", "3 FAULTY 上级工会 unknown-union", "4 FAULTY 上级工会 parent-faulty"};
        assertThat(Imports.rows(ADMINISTRATOR, id)).containsExactly(told);
        UUID again = Imports.preview(ADMINISTRATOR, "ORGANISATIONS", county, file(rows));
        assertThat(Imports.rows(ADMINISTRATOR, again)).containsExactly(told);
    }

    @Test
    void isTakenBackAsOneByClosing() {
        UUID id = applied(tree());
        List<UUID> made = Imports.created(administrator, id);
        Imports.undo(administrator, id).then().statusCode(200);
        Imports.await(administrator, id, "UNDONE");
        assertThat(names()).hasSize(1);
        get(administrator, "/organisations/" + made.get(0)).then().body("closingReason", equalTo("FOUNDED_IN_ERROR"));
        assertThat(Facts.of(made.get(0), 2).get(1).name()).isEqualTo("organisation-closed");
        applied(tree());
        assertThat(names()).hasSize(6);
    }

    @Test
    void staysWhereOneHasMovedOn() {
        UUID id = applied(tree());
        List<UUID> made = Imports.created(administrator, id);
        joined(text(openSession(made.get(3), "AUTOMATIC", null), "/joinToken"), PEOPLE.next());
        organisation(made.get(1), "GROUP");
        as(administrator)
                .header("If-Match", "*")
                .body(Map.of("employeeCount", 7))
                .patch("/organisations/" + made.get(4))
                .then()
                .statusCode(200);
        Imports.undo(administrator, id).then().statusCode(409).body("code", equalTo("import-moved-on"));
        assertThat(Imports.rows(administrator, id))
                .containsExactly("2 APPLIED", "3 CHANGED", "4 APPLIED", "5 CHANGED", "6 CHANGED");
        assertThat(names()).hasSize(7);
    }

    /** Whoever began to add something before is waited for; whoever comes then is told to come back, and finds it closed. */
    @Test
    void nobodyAddsToThemWhileTheyAreTakenBack() throws SQLException {
        UUID id = applied(tree());
        UUID street = Imports.created(administrator, id).get(2);
        declareNonMember(ADMINISTRATOR);
        try (Connection adding = dataSource.getConnection();
                Statement statement = adding.createStatement()) {
            adding.setAutoCommit(false);
            statement.execute(
                    "SELECT pg_advisory_xact_lock_shared(hashtextextended('organisation %s', 0))".formatted(street));
            Imports.undo(administrator, id).then().statusCode(200);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> someoneWaits(statement));
            add(street)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("code", equalTo("temporarily-unavailable"));
            add(county).then().statusCode(201);
            assertThat(Imports.read(administrator, id).<String>path("state")).isEqualTo("UNDOING");
            adding.rollback();
        }
        Imports.awaitTimer(administrator, id, "UNDONE");
        add(street).then().statusCode(409).body("code", equalTo("organisation-closed"));
    }

    private static boolean someoneWaits(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                SELECT count(*) > 0 FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event = 'advisory'""")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Response add(UUID organisation) {
        return post(ADMINISTRATOR, "/recruitment-sessions", sessionBody(organisation));
    }

    @Test
    void isAnAdministratorsOnly() {
        String officer = appointed("ENROLMENT_OFFICER", county);
        Imports.send(officer, "ORGANISATIONS", county, file(tree())).then().statusCode(404);
        UUID id = preview(tree());
        get(officer, "/imports/" + id).then().statusCode(404);
        as(officer).get("/organisation-exports?organisation=" + county).then().statusCode(403);
    }

    @Test
    void itsTemplateCanBeImported() {
        byte[] template = as(administrator)
                .accept(XLSX)
                .get("/import-templates/ORGANISATIONS")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(Imports.rows(administrator, previewOf(template))).containsExactly("2 READY", "3 READY");
    }
}
