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
import org.guildhall.kit.testing.ScannedCode;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.WithPhone;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class JoinPageTest extends WithPhone {

    private static final People PEOPLE = new People(7);
    private static final String CHINESE = "zh-CN";
    private static final String HALL = "http://localhost:8080/";

    /** What is too small to read or to tap, or beyond the edge of page or card; nothing where all is well. */
    private static final String TOO_SMALL = """
            ([letters, target]) => [
              ...[...document.querySelectorAll('body *')]
                .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && e.checkVisibility() && !e.closest('.unseen'))
                .filter(e => parseFloat(getComputedStyle(e).fontSize) < letters),
              ...[...document.querySelectorAll('a, button, summary, select, .choice, input:not([type=checkbox])')]
                .filter(e => e.checkVisibility())
                .filter(e => Math.min(e.getBoundingClientRect().width, e.getBoundingClientRect().height) < target - .5),
              ...[document.documentElement, ...document.querySelectorAll('.card')].filter(e => e.scrollWidth > e.clientWidth),
            ].map(e => e.outerHTML.slice(0, 80))""";

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
        assertThat(page.locator("#outcome")).hasText("请修改标出的 3 处内容");
        page.fill("#documentNumber", "11010519491231002X");
        page.fill("#mobile", "13800138000");
        page.locator("#consent").check();
        assertThat(page.locator("#outcome")).isHidden();
        assertThat(sent).isEmpty();
    }

    @Test
    void joinsAndShowsReceiptAndCard() throws Exception {
        Response session = openSession("AUTOMATIC");
        String token = session.path("joinToken");
        Page page = phone.open("/join/" + token, CHINESE);
        assertThat(page.locator(".place")).hasText("企业工会委员会");
        assertThat(page.locator("h1")).hasText("第一场职工沟通会");
        assertThat(page.locator("main")).containsText("职工之家");
        assertThat(page.locator("main")).containsText("保温杯");
        Map<String, Object> person = PEOPLE.next();
        fill(page, person);
        page.click("#optional summary");
        page.fill("#jobTitle", "焊工");
        page.getByLabel("快递员").check();
        page.selectOption("#education", "ASSOCIATE");
        page.selectOption("#household", "RURAL_MIGRANT");
        send(page);
        assertThat(page.locator("h1")).hasText("欢迎加入工会");
        assertThat(page.locator(".card-name")).hasText(Pattern.compile("^\\S\\*+$"));
        assertThat(page.locator(".card-union")).hasText("企业工会委员会");
        assertThat(page.locator(".card-number")).containsText(Pattern.compile("8810( \\d{4}){3}"));
        String receipt = page.textContent("#receipt");
        RestAssured.get("/receipts/" + receipt).then().statusCode(200).body("status", equalTo("CONFIRMED"));
        Hall.join(token, person).then().statusCode(409).body("code", equalTo("already-a-member"));
        assertThat(page.locator("main")).containsText("尚未领取");
        assertThat(page.getByText("激活会籍", exactly())).hasAttribute("href", HALL + "#/activate");
        assertThat(page.getByRole(AriaRole.IMG)).hasAccessibleName("入会回执");
        String scanned =
                ScannedCode.read(page.locator(".receipt svg").screenshot()).getText();
        assertThat(scanned).isEqualTo(HALL + "membership/join/receipts/" + receipt);
        String gifts = "/recruitment-sessions/" + session.path("id") + "/gift-handouts";
        Hall.post(Hall.ADMINISTRATOR, gifts, Map.of("receipt", scanned)).then().statusCode(201);
        page.reload();
        assertThat(page.locator("main")).containsText("已领取");
    }

    /** The second scan finds the receipt, until somebody deletes it from a phone that others use. */
    @Test
    void findsTheReceiptAgain() {
        String form = "/join/" + Hall.joinToken();
        Page page = phone.open(form, CHINESE);
        assertThat(page.locator("#known")).isHidden();
        fill(page, PEOPLE.next());
        send(page);
        assertThat(page.locator("h1")).hasText("欢迎加入工会");
        page.navigate(form);
        page.getByText("查看回执和会员卡").click();
        assertThat(page.locator("h1")).hasText("欢迎加入工会");
        page.getByText("从这部手机删除", exactly()).click();
        page.navigate(form);
        assertThat(page.locator("#join")).isVisible();
        assertThat(page.locator("#known")).isHidden();
    }

    @Test
    void keepsWhatWasTypedWhileThePageIsAway() {
        Page page = phone.open("/join/" + Hall.joinToken(), CHINESE);
        Map<String, Object> person = PEOPLE.next();
        fill(page, person);
        page.click("#optional summary");
        page.getByLabel("快递员").check();
        page.locator("[name=wantsCard]").uncheck();
        page.reload();
        assertThat(page.locator("#documentNumber")).hasValue((String) person.get("documentNumber"));
        page.click("text=English");
        assertThat(page.locator("#name")).hasValue((String) person.get("name"));
        assertThat(page.locator("[name=categories]:checked")).hasCount(1);
        assertThat(page.locator("[name=wantsCard]")).not().isChecked();
        assertThat(page.locator("#consent")).isChecked();
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        send(page);
        assertThat(page.locator("h1")).hasText("Welcome to the union");
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void showsTheMobileOnceMoreAndLetsItBeCorrected() {
        Page page = phone.open("/join/" + Hall.joinToken(), CHINESE);
        List<String> sent = sentFrom(page);
        fill(page, PEOPLE.next());
        page.fill("#mobile", "+86 138-0013-8009");
        page.click("#send");
        assertThat(page.locator("#review-title")).isFocused();
        assertThat(page.locator("#review-mobile")).hasText("138 0013 8009");
        assertThat(page.locator("#name")).isHidden();
        page.click("#correct");
        assertThat(page.locator("#mobile")).isFocused();
        assertThat(sent).isEmpty();
        page.fill("#mobile", "13800138010");
        page.click("#send");
        assertThat(page.locator("#review-mobile")).hasText("138 0013 8010");
        page.click("#confirm");
        assertThat(page.locator("h1")).hasText("欢迎加入工会");
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
        assertThat(page.locator("#review-title")).isFocused();
        tabTo(page, "confirm");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("欢迎加入工会");
        assertThat(page.locator(".card-number")).isVisible();
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
        send(page);
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
        send(page);
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
        send(page);
        assertThat(page.locator("#outcome")).containsText("您已是工会会员");
        assertThat(page.locator("#outcome a")).hasAttribute("href", HALL);
        assertThat(page.locator("#outcome")).isFocused();
        assertThat(page.locator("#documentNumber")).hasValue((String) person.get("documentNumber"));
        assertThat(page.locator("#send")).isEnabled();
    }

    @Test
    void showsWhatOnlyTheServerFindsAtItsField() {
        Page page = phone.open("/join/" + Hall.joinToken(), CHINESE);
        fill(page, PEOPLE.next());
        page.evaluate("settings.noticeVersion = '2020-01'");
        send(page);
        assertThat(page.locator("#consent-fault")).containsText("请阅读后重新同意");
        assertThat(page.locator("#consent")).isFocused();
    }

    @Test
    void followsAReviewUntilItIsDecided() {
        Response session = openSession("REVIEW");
        Page page = phone.open("/join/" + session.path("joinToken"), CHINESE);
        page.context().clock().install();
        Map<String, Object> person = PEOPLE.next();
        fill(page, person);
        send(page);
        assertThat(page.locator("h1")).hasText("申请已提交，等待审核");
        page.getByText("撤回申请", exactly()).click();
        page.getByText("确定撤回申请").click();
        assertThat(page.locator("h1")).hasText("申请已撤回");
        assertThat(page.locator(".receipt")).hasCount(0);
        page.getByText("重新申请", exactly()).click();
        fill(page, person);
        send(page);
        assertThat(page.locator("h1")).hasText("申请已提交，等待审核");
        assertThat(page.locator("main")).containsText("审核通过后");
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

    /** In each size of letters, and as in a browser that enlarges to 200 %. */
    @Test
    void isLargeEnoughForEverybody() {
        Page page = phone.open("/join/" + openSession("AUTOMATIC").path("joinToken"), CHINESE);
        page.click("#optional summary");
        isLargeEnoughInEachSize(page);
        page.click("#elder");
        page.reload();
        isLargeEnough(page, 24, 60);
        page.click("#elder");
        fill(page, PEOPLE.next());
        page.click("#send");
        isLargeEnoughInEachSize(page);
        page.click("#confirm");
        assertThat(page.locator("h1")).hasText("欢迎加入工会");
        isLargeEnoughInEachSize(page);
    }

    private static void isLargeEnoughInEachSize(Page page) {
        page.setViewportSize(320, 800);
        isLargeEnough(page, 18, 44);
        page.click("#elder");
        isLargeEnough(page, 24, 60);
        page.click("#largest");
        isLargeEnough(page, 30, 60);
        page.click("#elder");
        page.setViewportSize(180, 800);
        isLargeEnough(page, 18, 44);
    }

    private static void isLargeEnough(Page page, int letters, int target) {
        assertThat((List<?>) page.evaluate(TOO_SMALL, List.of(letters, target)))
                .as("%s at %d, %s", page.url(), page.viewportSize().width, page.getAttribute("html", "class"))
                .isEmpty();
    }

    private static void fill(Page page, Map<String, Object> person) {
        page.fill("#name", (String) person.get("name"));
        page.fill("#documentNumber", (String) person.get("documentNumber"));
        page.fill("#mobile", (String) person.get("mobile"));
        page.locator("#consent").check();
    }

    /** Sends it, and says that the mobile shown once more is right. */
    private static void send(Page page) {
        page.click("#send");
        page.click("#confirm");
    }

    /** A session with a venue and a gift. */
    private static Response openSession(String confirmation) {
        Map<String, Object> session = Hall.session(Hall.union(), confirmation, 5);
        session.put("venue", "职工之家");
        session.put("giftName", "保温杯");
        Hall.declareNonMember(Hall.ADMINISTRATOR);
        return Hall.post(Hall.ADMINISTRATOR, "/recruitment-sessions", session);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
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
