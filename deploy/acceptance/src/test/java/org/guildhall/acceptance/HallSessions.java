package org.guildhall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.local.scenario.SyntheticPerson;

/** A member stays signed in at the hall, as long as the provider gives tokens. */
final class HallSessions {

    private final String home;
    private final SyntheticPerson person;

    /** @param person who has activated their membership */
    HallSessions(String home, SyntheticPerson person) {
        this.home = home;
        this.person = person;
    }

    /** The sign-in is away for a moment; the tokens end, in two tabs at once; then the provider gives no new ones. */
    void keepsWhoIsSignedIn() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.phone("zh-CN");
            page.route(
                    "**/openid-configuration",
                    route -> route.fulfill(new Route.FulfillOptions().setStatus(502)),
                    new Page.RouteOptions().setTimes(2));
            HallPhone phone = new HallPhone(page, home);
            phone.reads("登录服务没有响应");
            phone.button("登录").click();
            phone.reads("服务一直没有回答");
            phone.signIn(person.mobile());
            phone.open("data");
            phone.reads("****");
            renewsForBothTabs(phone);
            goesOnWithTheQuiz(phone);
            tellsWhoIsOutHereOnly(phone);
        }
    }

    private void renewsForBothTabs(HallPhone phone) {
        List<String> grants = new ArrayList<>();
        phone.page.context().onRequest(request -> grants.addAll(grantOf(request)));
        Page second = phone.page.context().newPage();
        second.navigate(phone.page.url());
        assertThat(second.locator("main")).containsText("****");
        for (String change : List.of("session.until = 0", "session.access += 'x'")) {
            phone.open("settings");
            second.navigate(phone.page.url());
            assertThat(second.locator("fieldset").first()).isVisible();
            tamper(phone, change);
            List.of(phone.page, second).forEach(page -> page.evaluate("location.hash = '#/data'"));
            phone.reads("****");
            assertThat(second.locator("main")).containsText("****");
        }
        assertThat(grants).containsExactly("refresh_token", "refresh_token");
        second.close();
    }

    /** Signed out in the middle of it, which loses no answer. */
    private void goesOnWithTheQuiz(HallPhone phone) {
        phone.open("quizzes");
        phone.page.getByText("用电安全知识答题").click();
        phone.link("继续答题").click();
        phone.reads("已答 1 / 5 题");
        tamper(phone, "session.until = 0; session.refresh = 'revoked'");
        phone.page.locator(".choice").first().click();
        phone.reads("登录已失效，请重新登录。");
        phone.signIn(person.mobile());
        phone.reads("已答 2 / 5 题");
        phone.reads("作答已保存");
        phone.page.reload();
        phone.reads("已答 2 / 5 题");
        handsInByItself(phone);
    }

    /** Once the time is up. */
    private static void handsInByItself(HallPhone phone) {
        phone.page.evaluate("() => { const now = Date.now; Date.now = () => now() + 864e5 }");
        phone.reads("时间到，已自动交卷。");
        phone.reads("已答 2 / 5 题");
    }

    /** On a device that others use, they should know. */
    private static void tellsWhoIsOutHereOnly(HallPhone phone) {
        phone.page.route("**/revoke", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        phone.open("settings");
        phone.button("退出登录").click();
        phone.reads("在那里可能还登录着");
        assertThat(phone.page.evaluate("localStorage.session")).isNull();
    }

    private static void tamper(HallPhone phone, String change) {
        phone.page.evaluate("() => { const session = JSON.parse(localStorage.session); " + change
                + "; localStorage.session = JSON.stringify(session) }");
    }

    private static List<String> grantOf(Request request) {
        String body = request.url().endsWith("/token") ? request.postData() : "";
        return body.contains("grant_type=refresh_token") ? List.of("refresh_token") : List.of();
    }
}
