package org.guildhall.membership.imports.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.Answers.text;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.employer.EmployerJobs;
import org.guildhall.membership.testing.CreditCodes;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class EmployerImportTest {

    private static final People PEOPLE = new People(65);
    private static final String HEADINGS = "单位名称,统一社会信用代码,是否规上,职工数,区划代码,所属工会,登记工会";

    @Inject
    EmployerJobs jobs;

    private UUID county;
    private UUID union;
    private String officer;

    @BeforeEach
    void plant() {
        county = organisation(null, "COUNTY");
        union = organisation(county, "GRASSROOTS");
        officer = appointed("ENROLMENT_OFFICER", county);
    }

    private UUID preview(String... rows) {
        return Imports.preview(officer, "EMPLOYERS", county, file(rows));
    }

    private UUID applied(String... rows) {
        return Imports.applied(officer, "EMPLOYERS", county, file(rows));
    }

    private static byte[] file(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADINGS));
        lines.addAll(List.of(rows));
        return Imports.csvOf(lines.toArray(String[]::new));
    }

    private Response employers() {
        return get(officer, "/employers?limit=200");
    }

    @Test
    void registersWhatTheRowsSay() {
        UUID township = organisation(county, "TOWNSHIP");
        String code = CreditCodes.next();
        UUID id = applied(
                "示例制造有限公司," + code.toLowerCase(Locale.ROOT) + ",是,１２０,110108," + union + ",",
                "另一物流厂,,否,,,," + township,
                "无其他信息的厂,,,,,,",
                "第四家,,,,,,");
        assertThat(Imports.rows(officer, id)).containsExactly("2 APPLIED", "3 APPLIED", "4 APPLIED", "5 APPLIED");
        List<UUID> made = Imports.created(officer, id);
        get(officer, "/employers/" + made.get(0))
                .then()
                .body("name", equalTo("示例制造有限公司"))
                .body("creditCode", equalTo(code))
                .body("aboveDesignatedSize", equalTo(true))
                .body("employeeCount", equalTo(120))
                .body("areaCode", equalTo("110108"))
                .body("unionId", equalTo(union.toString()))
                .body("keeperId", equalTo(county.toString()));
        get(officer, "/employers/" + made.get(1))
                .then()
                .body("aboveDesignatedSize", equalTo(false))
                .body("keeperId", equalTo(township.toString()));
        get(ADMINISTRATOR, "/employers/" + made.get(0) + "/history")
                .then()
                .body("items.kind", contains("REGISTERED"))
                .body("items.recordedBy", contains(officer));
        assertThat(Facts.of(made.get(0), 1).get(0).name()).isEqualTo("employer-registered");
    }

    @Test
    void tellsWhatIsWrongWithEachRowAndTakesTheOthers() {
        String code = CreditCodes.next();
        UUID elsewhere = organisation(null, "COUNTY");
        Map<String, Object> there = Map.of("keeperId", elsewhere, "name", "外地厂", "creditCode", code);
        post(ADMINISTRATOR, "/employers", there).then().statusCode(201);
        UUID id = preview(
                "好厂,,,,,,",
                ",,,,,,",
                "坏代码,91350100M000100Y44,,,,,",
                "坏数,,,一百,,,",
                "坏规上,,也许,,,,",
                "坏区划,,,,999999,,",
                "没有的工会,,,,,无此工会,",
                "不是基层工会,,,,," + county + ",",
                "别处的工会,,,,," + organisation(elsewhere, "GRASSROOTS") + ",",
                "别处登记," + code + ",,,,,",
                "好厂,,,,,,");
        assertThat(Imports.rows(officer, id))
                .containsExactly(
                        "2 READY",
                        "4 FAULTY 统一社会信用代码 credit-code",
                        "5 FAULTY 职工数 no-count",
                        "6 FAULTY 是否规上 yes-or-no",
                        "7 FAULTY 区划代码 area-unknown",
                        "8 FAULTY 所属工会 unknown-union",
                        "9 FAULTY 所属工会 union-not-here",
                        "10 FAULTY 所属工会 unknown-union",
                        "11 FAULTY 统一社会信用代码 employer-registered",
                        "12 FAULTY 单位名称 row-repeated");
        employers().then().body("items", empty());
        Imports.apply(officer, id, true).then().statusCode(200);
        Imports.await(officer, id, "APPLIED");
        employers().then().body("items.name", contains("好厂"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    void whatIsWrittenOutComesInAgainUnchanged(String type) {
        applied(
                "示例制造有限公司," + CreditCodes.next() + ",是,120,110108," + union + ",",
                "=另一物流厂,,,,,," + organisation(county, "TOWNSHIP"),
                "第三家,,否,0,,,");
        byte[] sheet = as(officer)
                .accept(type)
                .get("/employer-exports?organisation=" + county)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        UUID id = Imports.preview(officer, "EMPLOYERS", county, sheet);
        assertThat(Imports.rows(officer, id)).hasSize(3).allMatch(row -> row.endsWith("UNCHANGED"));
    }

    @Test
    void changesNoEmployerThatIsRegistered() {
        String code = CreditCodes.next();
        applied("示例制造有限公司," + code + ",,120,,,");
        UUID id =
                preview("示例制造有限公司,,,,,,", "示例制造有限公司," + code + ",,121,,,", "示例制造有限公司," + CreditCodes.next() + ",,,,,");
        assertThat(Imports.rows(officer, id))
                .containsExactly("2 UNCHANGED", "3 FAULTY 单位名称 employer-differs", "4 READY");
    }

    @Test
    void isTakenBackAsOneUnlessOneMovedOn() {
        Map<String, Object> person = PEOPLE.next();
        person.put("employer", "厂三");
        joined(text(openSession(union, "AUTOMATIC", null), "/joinToken"), person);
        jobs.readAll();
        String[] rows = IntStream.rangeClosed(1, 7)
                .mapToObj(n -> "厂" + "零一二三四五六七".charAt(n) + ",,,,,,")
                .toArray(String[]::new);
        UUID id = applied(rows);
        get(officer, "/stated-employers?organisation=" + county).then().body("items", empty());
        List<UUID> made = Imports.created(officer, id);
        as(officer)
                .header("If-Match", "*")
                .body(Map.of("employeeCount", 5))
                .patch("/employers/" + made.get(4))
                .then()
                .statusCode(200);
        Imports.undo(officer, id).then().statusCode(409).body("code", equalTo("import-moved-on"));
        assertThat(Imports.rows(officer, id)).contains("6 CHANGED", "5 APPLIED");
        employers().then().body("items.size()", equalTo(7));
        UUID other = applied("厂八,,,,,,", "厂九,,,,,,", "厂十,,,,,,", "厂十一,,,,,,");
        UUID last = Imports.created(officer, other).get(3);
        Imports.undo(officer, other).then().statusCode(200);
        Imports.await(officer, other, "UNDONE");
        employers().then().body("items.size()", equalTo(7));
        assertThat(Facts.of(last, 2).get(1).name()).isEqualTo("employer-closed");
    }

    @Test
    void takenBackIsNobodysEmployerAnyMore() {
        Map<String, Object> person = PEOPLE.next();
        person.put("employer", "一时的厂");
        joined(text(openSession(union, "AUTOMATIC", null), "/joinToken"), person);
        UUID id = applied("一时的厂,,,,,,");
        jobs.readAll();
        get(officer, "/stated-employers?organisation=" + county).then().body("items", empty());
        Imports.undo(officer, id).then().statusCode(200);
        Imports.await(officer, id, "UNDONE");
        get(officer, "/stated-employers?organisation=" + county).then().body("items.employer", contains("一时的厂"));
        applied("一时的厂,,,,,,");
        get(officer, "/stated-employers?organisation=" + county).then().body("items", empty());
    }

    @Test
    void itsTemplateCanBeImported() {
        byte[] template = as(officer)
                .accept("text/csv")
                .get("/import-templates/EMPLOYERS")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        UUID id = Imports.preview(officer, "EMPLOYERS", county, template);
        assertThat(Imports.rows(officer, id)).first().isEqualTo("2 READY");
    }
}
