package org.guildhall.membership.enrolment.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Phone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class JoinPageTest {

    private static final People PEOPLE = new People(7);
    private static final String CHINESE = "zh-CN";
    private static Phone phone;

    @BeforeAll
    static void takeAPhone() {
        phone = Phone.take();
    }

    @AfterAll
    static void putItAway() {
        if (phone != null) {
            phone.close();
        }
    }

    @Test
    void saysWhatIsWrongAtItsFieldAndSendsNothing() {
        Page page = phone.open("/join/" + Hall.joinToken(), CHINESE);
        List<String> sent = sentFrom(page);
        page.fill("#name", "王1");
        page.fill("#documentNumber", "110105194912310021");
        page.click("#send");
        assertThat(page.locator("#name-fault")).containsText("真实姓名");
        assertThat(page.locator("#documentNumber-fault")).containsText("证件号码不正确");
        assertThat(page.locator("#mobile-fault")).hasText("请填写此项");
        assertThat(page.locator("#consent-fault")).hasText("须同意隐私告知方可入会。");
        assertThat(page.locator("#outcome")).hasText("请修改标出的 4 处内容");
        assertThat(page.locator("#name")).isFocused();
        assertThat(page.locator("#mobile")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#employer")).hasAttribute("aria-invalid", "false");
        assertThat(page.locator("#name")).hasAccessibleDescription(Pattern.compile("真实姓名"));
        page.fill("#name", "王小明");
        page.locator("#name").blur();
        assertThat(page.locator("#name-fault")).isEmpty();
        assertThat(sent).isEmpty();
    }

    @Test
    void joinsAndShowsReceiptAndCard() {
        String token = Hall.joinToken();
        Page page = phone.open("/join/" + token, CHINESE);
        assertThat(page.locator(".place")).hasText("企业工会委员会");
        assertThat(page.locator("h1")).hasText("第一场职工沟通会");
        Map<String, Object> person = PEOPLE.next();
        fill(page, person);
        page.fill("#jobTitle", "焊工");
        page.getByLabel("快递员").check();
        page.selectOption("#education", "ASSOCIATE");
        page.selectOption("#household", "RURAL_MIGRANT");
        page.getByLabel("申领会员互助服务卡").check();
        page.click("#send");
        assertThat(page.locator("h1")).hasText("欢迎加入工会");
        assertThat(page.locator(".card-name")).hasText(Pattern.compile("^\\S\\*+$"));
        assertThat(page.locator(".card-union")).hasText("企业工会委员会");
        assertThat(page.locator(".card-number")).containsText(Pattern.compile("8810( \\d{4}){3}"));
        assertThat(page.getByRole(AriaRole.IMG)).hasAccessibleName("入会回执");
        RestAssured.get("/receipts/" + page.textContent("#receipt"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"));
        Hall.join(token, person).then().statusCode(409).body("code", equalTo("already-a-member"));
    }

    @Test
    void worksByKeyboardAlone() {
        Page page = phone.open("/join/" + Hall.joinToken(), CHINESE);
        Map<String, Object> person = PEOPLE.next();
        tabTo(page, "name");
        page.keyboard().type((String) person.get("name"));
        tabTo(page, "documentNumber");
        page.keyboard().type((String) person.get("documentNumber"));
        tabTo(page, "mobile");
        page.keyboard().type((String) person.get("mobile"));
        tabTo(page, "consent");
        page.keyboard().press("Enter");
        assertThat(page.locator("#consent")).isFocused();
        assertThat(page.locator("#consent-fault")).hasText("须同意隐私告知方可入会。");
        page.keyboard().press("Space");
        assertThat(page.locator("#consent-fault")).isEmpty();
        tabTo(page, "send");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("欢迎加入工会");
        assertThat(page.locator(".card-number")).hasCount(0);
    }

    @Test
    void speaksEnglishToWhoReadsIt() {
        Page page = phone.open("/join/" + Hall.joinToken(), "en-GB");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        fill(page, PEOPLE.next());
        page.fill("#mobile", "12345678901");
        page.click("#send");
        assertThat(page.locator("#mobile-fault")).hasText("This is no mobile number of 11 digits.");
        page.fill("#mobile", (String) PEOPLE.next().get("mobile"));
        page.click("#send");
        assertThat(page.locator("h1")).hasText("Welcome to the union");
        page.click("text=中文");
        assertThat(page.locator("h1")).hasText("欢迎加入工会");
    }

    @Test
    void sendsTheSameAgainWhenBusyOrTheLineBreaks() {
        Page page = phone.open("/join/" + Hall.joinToken(), CHINESE);
        List<String> keys = new ArrayList<>();
        page.route("**/applications", route -> {
            keys.add(route.request().headerValue("Idempotency-Key"));
            switch (keys.size()) {
                case 1 ->
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(503)
                            .setHeaders(Map.of("Retry-After", "1", "Content-Type", "application/problem+json"))
                            .setBody("{}"));
                case 2 -> {
                    // It arrives, and its answer is lost.
                    route.fetch();
                    route.abort();
                }
                default -> route.resume();
            }
        });
        fill(page, PEOPLE.next());
        page.click("#send");
        assertThat(page.locator("#waiting")).containsText("请稍候");
        assertThat(page.locator("h1")).hasText("欢迎加入工会");
        assertThat(keys).hasSize(3);
        assertThat(Set.copyOf(keys)).hasSize(1);
    }

    @Test
    void showsARefusalAndKeepsWhatWasFilledIn() {
        String token = Hall.joinToken();
        Map<String, Object> person = PEOPLE.next();
        Hall.join(token, person).then().statusCode(201);
        Page page = phone.open("/join/" + token, CHINESE);
        fill(page, person);
        page.click("#send");
        assertThat(page.locator("#outcome")).containsText("您已是工会会员");
        assertThat(page.locator("#outcome")).isFocused();
        assertThat(page.locator("#documentNumber")).hasValue((String) person.get("documentNumber"));
        assertThat(page.locator("#send")).isEnabled();
    }

    @Test
    void showsWhatOnlyTheServerFindsAtItsField() {
        Page page = phone.open("/join/" + Hall.joinToken(), CHINESE);
        fill(page, PEOPLE.next());
        page.evaluate("settings.noticeVersion = '2020-01'");
        page.click("#send");
        assertThat(page.locator("#consent-fault")).containsText("请阅读后重新同意");
        assertThat(page.locator("#consent")).isFocused();
    }

    @Test
    void followsAReviewUntilItIsDecided() {
        Response session = Hall.openSession(Hall.union(), "REVIEW", null);
        Page page = phone.open("/join/" + session.path("joinToken"), CHINESE);
        page.context().clock().install();
        fill(page, PEOPLE.next());
        page.click("#send");
        assertThat(page.locator("h1")).hasText("申请已提交，等待审核");
        Hall.post(Hall.ADMINISTRATOR, "/recruitment-sessions/" + session.path("id") + "/applications/confirm-all")
                .then()
                .statusCode(200);
        page.context().clock().fastForward(20_000);
        assertThat(page.locator("h1")).hasText("欢迎加入工会");
    }

    @Test
    void showsATitleAsText() {
        Map<String, Object> session = Hall.session(Hall.union(), "AUTOMATIC", null);
        session.put("title", "<script>alert(1)</script>");
        String token =
                Hall.post(Hall.ADMINISTRATOR, "/recruitment-sessions", session).path("joinToken");
        Page page = phone.open("/join/" + token, CHINESE);
        assertThat(page.locator("h1")).hasText("<script>alert(1)</script>");
        assertThat(page.locator("#join")).isVisible();
    }

    @Test
    void isBigEnoughForAThumb() {
        Page page = phone.open("/join/" + Hall.joinToken(), CHINESE);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        assertThat((List<?>) page.evaluate("""
                [...document.querySelectorAll('a, button, input:not([type=checkbox]), select, summary, .choice')]
                    .filter(target => target.getBoundingClientRect().height < 44).map(target => target.outerHTML)""")).isEmpty();
    }

    private static void fill(Page page, Map<String, Object> person) {
        page.fill("#name", (String) person.get("name"));
        page.fill("#documentNumber", (String) person.get("documentNumber"));
        page.fill("#mobile", (String) person.get("mobile"));
        page.locator("#consent").check();
    }

    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 40 && !id.equals(page.evaluate("document.activeElement.id")); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator("#" + id)).isFocused();
    }

    private static List<String> sentFrom(Page page) {
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> sent.add(request.method() + " " + request.url()));
        return sent;
    }
}
