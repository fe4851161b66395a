package org.guildhall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.signin.Tokens;

/** The board (数据大屏), as an officer of the demonstration sees it: the whole way from somebody who joins to a figure that moves. */
final class HallBoard {

    private static final String CITY = "滨海市总工会 · 数据大屏";
    private static final String DISTRICT = "滨海市港湾区总工会";
    private static final String FACTORY = "港湾精密机械公司工会委员会";

    private final String home;
    private final Workers workers = new Workers(83);
    private String joinPage;
    private int joined;

    HallBoard(String home) {
        this.home = home;
    }

    void showsAnOfficerWhoJoins() {
        try (Chromium chromium = Chromium.start()) {
            HallPhone hall = new HallPhone(chromium.screen("zh-CN", 1920, 1080), home);
            joinPage = hall.page.request().get(home + "/join").url();
            hall.signInAs(Tokens.OFFICER);
            assertThat(hall.page.locator("h1")).hasText(CITY);
            hall.press("首页");
            hall.reads("核验会员卡");
            assertThat(hall.link("竞赛")).hasCount(0);
            hall.press("数据大屏");
            assertThat(hall.page.locator("h1")).hasText(CITY);
            assertThat(hall.page.locator(".sign")).hasText("实时更新");
            hall.hasNoBarriers();
            leadsDownAndBack(hall);
            moves(hall);
            comesBack(hall);
            new HallLooks(hall).thisScreenIsForEverybody();
            hall.complainsOfNothing();
        }
    }

    /** To those below by keys alone, and back as a browser goes back. */
    private static void leadsDownAndBack(HallPhone hall) {
        hall.press(DISTRICT);
        assertThat(hall.page.locator("h1")).hasText(DISTRICT + " · 数据大屏");
        hall.press(FACTORY);
        assertThat(hall.page.locator("h1")).hasText(FACTORY + " · 数据大屏");
        hall.reads("没有下级工会");
        hall.link(DISTRICT).click();
        assertThat(hall.page.locator("h1")).hasText(DISTRICT + " · 数据大屏");
        for (int steps = 0; steps < 3; steps++) {
            hall.page.goBack();
        }
        assertThat(hall.page.locator("h1")).hasText(CITY);
        assertThat(hall.page.locator(".sign")).hasText("实时更新");
    }

    private void moves(HallPhone hall) {
        long members = members(hall);
        join();
        assertThat(figure(hall)).hasText("%,d".formatted(members + 1));
        assertThat(hall.page.locator(".recent li").first()).containsText(FACTORY);
        assertThat(hall.page.locator(".children")).containsText(Pattern.compile("今日 \\+[1-9]"));
    }

    /** Whoever joins while there is no connection is counted once it is back, and once. */
    private void comesBack(HallPhone hall) {
        long members = members(hall);
        hall.page.context().setOffline(true);
        assertThat(hall.page.getByText("连接中断，正在重连")).isVisible();
        join();
        join();
        assertThat(members(hall)).isEqualTo(members);
        hall.page.context().setOffline(false);
        assertThat(figure(hall)).hasText("%,d".formatted(members + 2));
        assertThat(hall.page.locator(".sign")).hasText("实时更新");
        join();
        assertThat(figure(hall)).hasText("%,d".formatted(members + 3));
    }

    void isNotOnAMembersMenu(String mobile) {
        try (Chromium chromium = Chromium.start()) {
            HallPhone phone = new HallPhone(chromium.phone("zh-CN"), home);
            phone.page.waitForResponse("**/reporting/me", () -> phone.signIn(mobile));
            phone.settled();
            assertThat(phone.link("数据大屏")).hasCount(0);
            phone.open("board");
            phone.hasNoBarriers();
            assertThat(phone.page.locator(".fault")).isVisible();
            assertThat(phone.page.locator(".figure")).hasCount(0);
        }
    }

    /** At the factory, by the page that the hall leads to. */
    private void join() {
        String application = joinPage.replace("/join/", "/join-forms/") + "/applications";
        ApiClient.require("POST " + application, new ApiClient().post(application, "", workers.request(joined++)));
    }

    private static Locator figure(HallPhone hall) {
        return hall.page.locator(".figure").first();
    }

    private static long members(HallPhone hall) {
        return Long.parseLong(figure(hall).innerText().replace(",", ""));
    }
}
