package org.guildhall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.local.launcher.TemporarySuite;
import org.guildhall.local.scenario.SyntheticPerson;

/** Somebody who has never seen the hall joins, signs in, and takes part in what the demonstration offers. */
final class HallOnAPhone {

    private static final Pattern RIGHT = Pattern.compile("切断电源|干粉灭火器|停电、验电|安全带|不能");

    /** What the first screen costs whoever pays for each byte. */
    private static final String BYTES = "() => [...performance.getEntriesByType('navigation'), "
            + "...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.encodedBodySize, 0)";

    /** Of somebody whose phone is years ahead: what the services say counts. */
    private static final Duration AHEAD = Duration.ofDays(800);

    private final String home;
    private final SyntheticPerson person;
    private final HallStudies studies;

    /** @param person who has not joined yet */
    HallOnAPhone(TemporarySuite suite, SyntheticPerson person) {
        this.home = suite.publicEndpoints().home();
        this.person = person;
        this.studies = new HallStudies(suite);
    }

    void leadsFromJoiningToTheCoupon() throws IOException {
        try (Chromium chromium = Chromium.start()) {
            HallPhone phone = new HallPhone(chromium.phone("zh-CN"), home);
            joins(phone);
            activates(phone);
            HallMembership.asksForATransfer(phone);
            HallMembership.readsTheHistory(phone);
            studies.takesPart(phone);
            enters(phone);
            plays(phone);
            answers(phone);
            phone.openUntil("notices", "报名成功");
            phone.picture("notices");
            new HallLooks(phone).everyScreenIsForEverybody();
            studies.fetchesTheCertificate(phone);
            signsOut(phone);
            phone.complainsOfNothing();
        }
    }

    private void joins(HallPhone phone) {
        assertThat(phone.page.locator(".works")).hasCount(4);
        assertThat(((Number) phone.page.evaluate(BYTES)).intValue()).isBetween(10_000, 150_000);
        phone.picture("front");
        phone.link("加入工会").click();
        Page page = phone.page;
        page.fill("#name", person.name());
        page.fill("#documentNumber", person.documentNumber());
        page.fill("#mobile", person.mobile());
        page.locator("#consent").check();
        phone.hasNoBarriers();
        page.evaluate("scrollTo(0, 0)");
        phone.picture("join");
        page.click("#send");
        phone.hasNoBarriers();
        page.click("#confirm");
        assertThat(page.locator(".card-number")).isVisible();
        phone.hasNoBarriers();
        phone.picture("receipt");
    }

    private void activates(HallPhone phone) {
        phone.link("激活会籍").click();
        phone.settled();
        phone.signIn(person.mobile());
        for (String screen : List.of("home", "contests", "quizzes", "coupons", "surveys", "transfers")) {
            phone.open(screen);
            phone.reads("还没有激活会籍");
            assertThat(phone.link("激活会籍")).isVisible();
            assertThat(phone.link("加入工会")).isVisible();
        }
        phone.link("激活会籍").click();
        phone.settled();
        phone.page.fill("#number", "0000".equals(lastFour()) ? "1111" : "0000");
        phone.button("激活会籍").click();
        assertThat(phone.page.getByRole(AriaRole.ALERT)).containsText("手机号");
        phone.page.fill("#number", lastFour());
        phone.button("激活会籍").click();
        assertThat(phone.page.locator(".card-number")).containsText(Pattern.compile("8810( \\d{4}){3}"));
        phone.button("显示完整姓名").click();
        assertThat(phone.page.locator(".card-name")).hasText(person.name());
        phone.picture("membership");
        phone.page.getByText("显示会员卡二维码").click();
        assertThat(phone.page.locator(".qr")).isVisible();
        String scanned = phone.scan();
        assertThat(scanned).matches("http.*/#/verify/[\\w-]{140}");
        phone.open(scanned.replaceFirst(".*#/", ""));
        phone.reads("有效：持有人是工会会员。");
        phone.open("verify");
        phone.page.fill("#code", scanned.replaceFirst(".$", "?"));
        phone.button("验证").click();
        phone.reads("不是有效的会员码");
    }

    private String lastFour() {
        return person.documentNumber().substring(14);
    }

    /** By two taps at once whose first answer is lost, and another one: that makes one entry. */
    private void enters(HallPhone phone) {
        phone.openUntil("contests", "滨海市职工技能竞赛");
        phone.page.getByText("滨海市职工技能竞赛").click();
        List<String> keys = new ArrayList<>();
        phone.page.route("**/entries", route -> {
            keys.add(route.request().headerValue("idempotency-key"));
            if (keys.size() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        Locator enter = phone.button("报名").first();
        enter.dblclick();
        phone.reads("现在连不上网络");
        enter.click();
        phone.reads("退出报名");
        phone.picture("contest");
        assertThat(keys).hasSize(2).allMatch(keys.get(0)::equals);
        Locator withdraw = phone.page.getByText("退出报名", new Page.GetByTextOptions().setExact(true));
        assertThat(withdraw).hasCount(1);
        withdraw.click();
        phone.button("确定退出报名").click();
        assertThat(phone.button("报名")).hasCount(2);
        phone.button("报名").first().click();
        phone.reads("退出报名");
    }

    /** Without a connection for a while. */
    private void plays(HallPhone phone) {
        phone.open("quizzes");
        phone.page.getByText("用电安全知识答题").click();
        phone.button("开始答题").click();
        assertThat(phone.button("下一题")).isEnabled();
        new HallLooks(phone).thisScreenIsForEverybody();
        BrowserContext context = phone.page.context();
        for (int number = 1; number <= 5; number++) {
            context.setOffline(number == 2 || number == 3);
            phone.page
                    .locator(".choice", new Page.LocatorOptions().setHasText(RIGHT))
                    .click();
            phone.reads("已答 %d / 5 题".formatted(number));
            if (number == 2) {
                isAskedAgain(phone);
            }
            if (number == 3) {
                phone.reads("没有网络，2 题保存在本机");
                phone.picture("quiz");
                phone.hasNoBarriers();
                // What the phone keeps opens without a connection, too, and goes on by itself once it is back.
                phone.page.reload();
                phone.reads("现在连不上网络");
                continue;
            } else if (number != 2) {
                phone.reads("作答已保存");
                // Whoever comes again goes on where they were.
                phone.page.reload();
                phone.settled();
                continue;
            }
            phone.button("下一题").click();
        }
        phone.button("确定交卷").click();
        phone.reads("100 分");
        phone.reads("今日剩余次数");
        phone.link("返回答题活动").click();
        phone.reads("蛋糕券：已获奖");
        phone.open("home");
        phone.reads("已获奖。");
        assertThat(phone.link("去答题")).hasCount(0);
        phone.link("查看奖券").click();
        assertThat(phone.page.locator(".code")).hasText(Pattern.compile("\\w{4}( \\w{4}){3}"));
        assertThat(phone.scan())
                .isEqualTo(phone.page.locator(".code").innerText().replace(" ", ""));
        phone.picture("coupon");
    }

    /** Whoever would hand in with answers missing. */
    private static void isAskedAgain(HallPhone phone) {
        Locator handIn = phone.page.locator("summary");
        handIn.click();
        phone.reads("还有 3 题没有作答");
        assertThat(phone.button("确定交卷")).isVisible();
        handIn.click();
    }

    /**
     * With a ballot that the browser has blinded and the server signed; once the signature is lost on its way and the page
     * closed, and once the answer to the vote.
     */
    private static void answers(HallPhone phone) {
        phone.open("surveys");
        phone.page.getByText("职工需求问卷").click();
        assertThat(phone.button("提交")).isVisible();
        new HallLooks(phone).thisScreenIsForEverybody();
        phone.losesTheAnswerTo("**/ballots");
        choose(phone);
        phone.reads("现在连不上网络");
        phone.page.reload();
        phone.losesTheAnswerTo("**/responses");
        choose(phone);
        phone.reads("现在连不上网络");
        phone.button("提交").click();
        phone.reads("已提交，谢谢。");
        phone.open("surveys");
        phone.reads("已参加");
    }

    private static void choose(HallPhone phone) {
        for (String choice : List.of("满意", "读书", "歌唱")) {
            phone.page
                    .getByLabel(choice, new Page.GetByLabelOptions().setExact(true))
                    .check();
        }
        phone.button("提交").click();
    }

    private static void signsOut(HallPhone phone) {
        phone.open("coupons");
        Page second = phone.page.context().newPage();
        second.navigate(phone.page.url());
        phone.open("settings");
        phone.button("退出登录").click();
        assertThat(phone.button("登录")).isVisible();
        assertThat(second.getByText("请先登录，再看这一页。")).isVisible();
    }

    /** From the front door to a question, in English, by keys alone. */
    void needsNoMoreThanKeys() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.phone("en-GB");
            page.clock()
                    .install(new Clock.InstallOptions()
                            .setTime(Date.from(Instant.now().plus(AHEAD))));
            HallPhone phone = new HallPhone(page, home);
            phone.press("Sign in");
            phone.isAskedBy("Sign in");
            assertThat(phone.page.locator("#username")).isFocused();
            phone.page.keyboard().type(person.mobile());
            phone.page.keyboard().press("Enter");
            phone.settled();
            phone.press("Quizzes");
            assertThat(phone.page.locator("h1")).isFocused();
            phone.press("用电安全知识答题");
            phone.press("Begin");
            assertThat(phone.page.getByRole(AriaRole.TIMER)).containsText("left");
            assertThat(phone.page.locator("h1")).isFocused();
            phone.page.keyboard().press("Tab");
            phone.page.keyboard().press("Space");
            phone.reads("1 of 5 answered");
            phone.press("Next");
            assertThat(phone.page.locator("legend")).isFocused();
            doesNotWaitForEver(phone);
            phone.complainsOfNothing();
        }
    }

    /** For a service that takes a call and says nothing. */
    private static void doesNotWaitForEver(HallPhone phone) {
        Page page = phone.page;
        String silent = "**/membership/home";
        page.route(silent, route -> {});
        page.waitForRequest(silent, () -> phone.press("Membership"));
        page.clock().fastForward(25_000);
        phone.reads("The service does not answer.");
        page.unroute(silent);
        phone.press("Try again");
        assertThat(page.locator(".card-number")).isVisible();
    }
}
