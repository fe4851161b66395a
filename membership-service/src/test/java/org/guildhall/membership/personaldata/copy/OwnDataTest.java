package org.guildhall.membership.personaldata.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.membership.testing.Archive;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members are told everything that is kept of them, and nobody else is. */
@QuarkusTest
@WithTestResource(TestStack.class)
class OwnDataTest {

    private static final People PEOPLE = new People(77);

    private UUID union;

    @BeforeEach
    void foundUnion() {
        union = Hall.union();
    }

    private Member member() {
        Map<String, Object> person = PEOPLE.next();
        person.put("jobTitle", "电工<班长>");
        Member member = Member.joining(union, person).activate();
        Hall.post(ADMINISTRATOR, "/members/" + member.id() + "/unmask", Map.of("reason", "核对证件"))
                .then()
                .statusCode(200);
        Hall.post(
                        ADMINISTRATOR,
                        "/members/" + member.id() + "/skill-assessments",
                        Map.of("level", "SENIOR", "trade", "电工", "certificateNumber", "A-77"))
                .then()
                .statusCode(201);
        member.signedIn()
                .body(Map.of("organisationId", Hall.organisation(null, "CITY")))
                .post("/members/me/transfers")
                .then()
                .statusCode(201);
        Map<String, Object> minutes = Archive.body("表彰");
        minutes.put("persons", List.of(member.id()));
        Hall.idOf(Archive.add(ADMINISTRATOR, union, minutes));
        return member;
    }

    @Test
    void tellsEverythingInClearToTheMemberAlone() {
        Member member = member();
        Map<String, Object> person = member.person();
        Response told = member.get("/members/me/data");
        told.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .body("records.person[0].name", equalTo(person.get("name")))
                .body("records.person[0].documentType", equalTo("RESIDENT_ID"))
                .body("records.person[0].documentNumber", equalTo(person.get("documentNumber")))
                .body("records.person[0].mobile", equalTo("+86" + person.get("mobile")))
                .body("records.memberships[0].id", equalTo(member.id()))
                .body("records.memberships[0].signIn", equalTo(member.subject()))
                .body("records.periods.reason", equalTo(List.of("JOINED")))
                .body("records.applications[0].employer", equalTo(person.get("employer")))
                .body("records.applications[0].jobTitle", equalTo("电工<班长>"))
                .body("records.applications[0].noticeVersion", equalTo("2026-01"))
                .body("records.consents.act", equalTo(List.of("GIVEN")))
                .body("records.cards[0].number", equalTo(member.cardNumber()))
                .body("records.transfers.state", equalTo(List.of("REQUESTED")))
                .body("records.skills[0].certificateNumber", equalTo("A-77"))
                .body(
                        "records.archiveEntries.findAll { it.kind == 'MINUTES' }.happenedOn",
                        equalTo(List.of("2026-01-02")))
                .body("records.archiveEntries.findAll { it.kind == 'MINUTES' }.entryNumber.size()", equalTo(1))
                .body("records.accesses[0].act", equalTo("UNMASKED"))
                .body("records.accesses[0].officer", equalTo(ADMINISTRATOR))
                .body("records.accesses[0].reason", equalTo("核对证件"));
        Hall.get("stranger-" + UUID.randomUUID(), "/members/me/data")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-activated"));
        RestAssured.given().get("/members/me/data").then().statusCode(401);
    }

    @Test
    void tellsOfTheRowThatBroughtThemIn() {
        Map<String, Object> person = PEOPLE.next();
        UUID run = Imports.applied(ADMINISTRATOR, union, Imports.csv(List.of(person), "工作单位", "岗位", "名册单位", "焊工"));
        String id = Imports.created(ADMINISTRATOR, run).get(0).toString();
        Member member = new Member("imported-" + UUID.randomUUID(), person, null, id, null).activate();
        member.get("/members/me/data")
                .then()
                .statusCode(200)
                .body("records.imports.importId", equalTo(List.of(run.toString())))
                .body("records.imports[0].row", equalTo(2))
                .body("records.work[0].employer", equalTo("名册单位"))
                .body("records.work[0].jobTitle", equalTo("焊工"))
                .body("records.consents", equalTo(List.of()));
    }

    @Test
    void isAPageForWhoAsksForOne() {
        Member member = member();
        Response page = member.signedIn().accept("text/html").get("/members/me/data");
        page.then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
        assertThat(page.asString())
                .contains("lang=\"zh-CN\"", "我的个人信息", "身份证", "电工&lt;班长&gt;", (String)
                        member.person().get("name"))
                .contains("谁查看或更改过您的信息", "核对证件", "提及您的档案")
                .doesNotContain("<script", "电工<班长>", "RESIDENT_ID", "ACTIVE");
        String english = RestAssured.given()
                .auth()
                .oauth2(TestTokens.of(member.subject()))
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/members/me/data")
                .asString();
        assertThat(english).contains("My personal data", "Who saw or changed your data", "lang=\"en\"");
    }

    @Test
    void everyFieldHasATitleInBothLanguages() {
        Map<String, List<Map<String, Object>>> records =
                member().get("/members/me/data").path("records");
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            OwnDataTexts words = OwnDataTexts.in(locale);
            records.forEach((section, items) -> {
                assertThat(words.section(section)).isNotEqualTo(section);
                items.forEach(item -> item.keySet()
                        .forEach(field -> assertThat(words.field(field)).isNotEqualTo(field)));
            });
        }
    }
}
