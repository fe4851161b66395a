package org.guildhall.membership.enrolment.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.guildhall.kit.testing.HttpCalls;
import org.guildhall.kit.testing.LogLines;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.WithPhone;
import org.junit.jupiter.api.Test;

/** Somebody joins whose browser runs no scripts. */
@QuarkusTest
@WithTestResource(TestStack.class)
class JoinWithoutScriptsTest extends WithPhone {

    private static final People PEOPLE = new People(99);

    @Test
    void joinsAndGetsTheReceipt() {
        Page page = phone.openWithoutScripts("/join/" + Hall.joinToken(), "zh-CN");
        Map<String, Object> person = PEOPLE.next();
        page.fill("#name", (String) person.get("name"));
        page.fill("#documentNumber", "110105194912310021");
        page.fill("#mobile", "+86 138-0013-8077");
        page.locator("#optional summary").click();
        page.getByLabel("快递员").check();
        page.selectOption("#education", "ASSOCIATE");
        page.locator("[name=wantsCard]").uncheck();
        page.locator("#consent").check();
        page.click("#send");
        assertThat(page.locator("#documentNumber-fault")).containsText("证件号码不正确");
        assertThat(page.locator("#documentNumber")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#name")).hasValue((String) person.get("name"));
        assertThat(page.getByLabel("快递员")).isChecked();
        assertThat(page.locator("[name=wantsCard]")).not().isChecked();
        page.fill("#documentNumber", (String) person.get("documentNumber"));
        page.click("#send");
        assertThat(page.locator("#review-mobile")).hasText("+8613800138077");
        assertThat(page.locator("#name")).isHidden();
        page.click("#correct");
        page.fill("#mobile", (String) person.get("mobile"));
        page.keyboard().press("Enter");
        assertThat(page.locator("#review")).isVisible();
        page.click("#confirm");
        assertThat(page.locator("h1")).hasText("欢迎加入工会");
        assertThat(page).hasURL(Pattern.compile("/join/receipts/[^/]+\\?lang=zh-CN$"));
        assertThat(page.locator(".card-number")).hasCount(0);
        assertThat(page.getByRole(AriaRole.IMG)).hasAccessibleName("入会回执");
        RestAssured.get("/receipts/" + page.textContent("#receipt")).then().body("status", equalTo("CONFIRMED"));
    }

    @Test
    void keepsTheLanguageAndTellsARefusal() {
        String token = Hall.joinToken();
        Map<String, Object> person = PEOPLE.next();
        Hall.join(token, person).then().statusCode(201);
        Page page = phone.openWithoutScripts("/join/" + token + "?lang=en", "zh-CN");
        page.fill("#name", (String) person.get("name"));
        page.fill("#documentNumber", (String) person.get("documentNumber"));
        page.fill("#mobile", (String) person.get("mobile"));
        page.locator("#consent").check();
        page.click("#send");
        page.click("#confirm");
        assertThat(page.locator("#outcome")).containsText("A person has one membership");
        assertThat(page.locator("#documentNumber")).hasValue((String) person.get("documentNumber"));
    }

    /** A second tap, and a reload of what was sent. */
    @Test
    void answersASecondTapLikeTheFirst() {
        String token = Hall.joinToken();
        RequestSpecification sent = form(PEOPLE.next()).formParam("idempotencyKey", "a-second-tap");
        String first = sent.post("/join/" + token)
                .then()
                .statusCode(303)
                .header("Location", startsWith("receipts/"))
                .header("Cache-Control", "no-store")
                .extract()
                .header("Location");
        assertThat(sent.post("/join/" + token).header("Location")).isEqualTo(first);
    }

    @Test
    void tellsWhatNoBrowserWouldSend() {
        String token = Hall.joinToken();
        given().redirects()
                .follow(false)
                .formParam("documentType", "NONSENSE")
                .formParam("categories", "<script>")
                .formParam("name", "\"><script>alert(1)</script>")
                .post("/join/{token}?lang=en", token)
                .then()
                .statusCode(422)
                .contentType("text/html;charset=utf-8")
                .body(containsString("&quot;&gt;&lt;script&gt;"));
        given().formParam("name", "王")
                .post("/join/{token}", "no-such-token")
                .then()
                .statusCode(404)
                .body(containsString("入会码无效"));
    }

    /** The values are a person's, so nobody is told them again, neither in the answer nor in the log. */
    @Test
    void refusesWhatIsNoFormWithoutRepeatingIt() {
        String fields = "documentNumber=11010519491231002X";
        try (LogLines logged = new LogLines(Level.WARNING)) {
            for (String body : List.of(fields + "%", fields + "%zz", fields + "&a=1".repeat(2_000), fields + "&=%")) {
                refusesForm("application/x-www-form-urlencoded", body);
            }
            refusesForm("application/x-www-form-urlencoded; charset=nonsense", fields + "%20");
            assertThat(logged.whole()).doesNotContain("11010519491231002X", "request failed");
        }
    }

    private static void refusesForm(String mediaType, String body) {
        HttpResponse<String> answer = HttpCalls.send("POST", "/join/none", Map.of("Content-Type", mediaType), body);
        // 404 where it could be read: there is no such code.
        assertThat(answer.statusCode()).as(mediaType).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("11010519491231002X");
    }

    @Test
    void asksAgainForConsentToANoticeThatHasChanged() {
        form(PEOPLE.next(), "2025-01")
                .post("/join/" + Hall.joinToken())
                .then()
                .statusCode(422)
                .body(containsString("name=\"consent\" value=\"true\" required"))
                .body(not(containsString("name=\"consent\" value=\"true\" checked")));
    }

    private static RequestSpecification form(Map<String, Object> person) {
        return form(person, "2026-01");
    }

    private static RequestSpecification form(Map<String, Object> person, String noticeVersion) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", person.get("name"))
                .formParam("documentType", "RESIDENT_ID")
                .formParam("documentNumber", person.get("documentNumber"))
                .formParam("mobile", person.get("mobile"))
                .formParam("confirmed", "+86" + person.get("mobile"))
                .formParam("consent", "true")
                .formParam("noticeVersion", noticeVersion);
    }
}
