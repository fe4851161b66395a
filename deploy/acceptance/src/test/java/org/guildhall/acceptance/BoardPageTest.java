package org.guildhall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** How the board (数据大屏) looks with figures of any size, on a screen, a phone and on paper. */
class BoardPageTest extends BoardStubs {

    private static final List<String> NAMES = List.of(
            "港湾区总工会",
            "经济技术开发区总工会",
            "滨江新区新就业形态劳动者联合工会委员会",
            "东城区总工会",
            "西城区总工会",
            "南山区总工会",
            "北湖区总工会",
            "临海县总工会",
            "高新技术产业开发区总工会",
            "青石县总工会",
            "云溪区总工会",
            "白沙县总工会",
            "教育系统工会",
            "卫生健康系统工会",
            "交通运输系统工会",
            "建设系统工会",
            "金融系统工会",
            "邮政快递行业工会联合会",
            "海员工会委员会",
            "市直机关工会联合会");

    @Test
    void showsWhatTheServiceSays() {
        long seed = new Random().nextLong();
        System.out.println("seed of the figures: " + seed);
        JsonNode board = shown(seed, names(30));
        BoardOnScreen screen = onLargeScreen("zh-CN");
        for (int i = 0; i < board.path("tiles").size(); i++) {
            JsonNode tile = board.path("tiles").get(i);
            long value = tile.path("value").asLong();
            String figure = tile.path("unit").asText().equals("FEN")
                    ? "¥" + grouped(Math.round(value / 100.0))
                    : grouped(value);
            assertThat(screen.page.locator(".figure").nth(i)).hasText(figure);
        }
        for (String column : List.of("members", "membersYearBefore", "joinedToday", "joined", "left")) {
            int place = List.of("members", "membersYearBefore", "joinedToday", "joined", "left")
                            .indexOf(column)
                    + 2;
            assertThat(screen.column(".below table", place)).isEqualTo(values(board.path("children"), column));
        }
        assertThat(screen.column(".below table", 0)).isEqualTo(names(30));
        assertThat(screen.column(".flows table", 1)).isEqualTo(values(board.at("/trend/joined")));
        assertThat(screen.column(".flows table", 2)).isEqualTo(values(board.at("/trend/left")));
        assertThat(screen.column(".flows table", 3)).isEqualTo(values(board.at("/trend/joinedYearBefore")));
        assertThat(screen.column(".stock table", 1)).isEqualTo(values(board.at("/trend/members")));
        assertThat(screen.column(".levels table", 1)).isEqualTo(values(board.path("levels"), "promotions"));
        assertThat(screen.column(".top table", 1)).isEqualTo(values(board.path("top"), "joined"));
        assertThat(screen.column(".categories table", 1))
                .containsExactlyInAnyOrderElementsOf(values(board.path("categories"), "members"));
        assertThat(screen.text(".tiles")).contains("有效报名 本年 · 本会竞赛", "开始的答题 本年 · 本会会员");
        assertThat(screen.text(".quizzes"))
                .contains(grouped(board.at("/quizzes/finished").asLong()));
        screen.hall.complainsOfNothing();
    }

    @Test
    void fitsALargeScreenWithTwentyBelow() {
        for (String language : List.of("zh-CN", "en-GB")) {
            shown(7, names(20));
            BoardOnScreen screen = onLargeScreen(language);
            assertThat(screen.page.locator(".children a")).hasCount(20);
            screen.fitsTheScreen();
            assertThat((Number) screen.page.evaluate(
                            "parseFloat(getComputedStyle(document.querySelector('.figure')).fontSize)"))
                    .as("to be read from afar")
                    .matches(size -> size.doubleValue() >= 30);
            screen.hall.hasNoBarriers();
            if (language.equals("zh-CN")) {
                screen.hall.picture("board");
            }
        }
    }

    /** Few stand in a line, and the rest has the room; of more than there is room for the list scrolls, not the page. */
    @Test
    void fillsALargeScreenHoweverManyAreBelow() {
        for (String language : List.of("zh-CN", "en-GB")) {
            for (int number : List.of(0, 1, 5, 30)) {
                stub.forget();
                shown(15, names(number));
                BoardOnScreen screen = onLargeScreen(language);
                assertThat(screen.page.locator(".children a")).hasCount(Math.min(number, 24));
                assertThat(screen.page.locator(".below button[aria-pressed]")).hasCount(number == 0 ? 0 : 1);
                screen.doesNotScroll();
                if (number <= 5) {
                    screen.fitsTheScreen();
                    assertThat(screen.width(".flows")).isGreaterThan(600);
                }
                screen.cutsNoLineOf(".recent ol");
                screen.hall.hasNoBarriers();
            }
        }
    }

    /** Tables that are shown to nobody but screen readers, too. */
    @Test
    void reachesNowhereBeyondAPhone() {
        shown(16, names(9));
        BoardOnScreen phone = new BoardOnScreen(chromium.phone("en-GB"), stub.home()).open("board");
        assertThat(phone.page.locator(".top thead")).isVisible();
        assertThat(
                        phone.page.evaluate(
                                "[...document.querySelectorAll('.board *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))"))
                .isEqualTo(List.of());
    }

    @Test
    void isForEverybodyWithAHundredBelow() {
        shown(8, names(100));
        BoardOnScreen phone = new BoardOnScreen(chromium.phone("zh-CN"), stub.home()).open("board");
        assertThat(phone.page.locator(".children a")).hasCount(8);
        HallLooks looks = new HallLooks(phone.hall);
        looks.thisScreenIsForEverybody();
        phone.hall.button("显示更多").click();
        assertThat(phone.page.locator(".children a")).hasCount(16);
        List.of("below", "flows", "stock")
                .forEach(
                        part -> phone.page.locator("." + part + " .head button").click());
        assertThat(phone.page.locator(".below tbody a")).hasCount(100);
        looks.thisScreenIsForEverybody();
        phone.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        phone.hall.hasNoBarriers();
    }

    @Test
    void drawsChartsOfTheRoomThereIs() {
        shown(9, names(3));
        BoardOnScreen screen = new BoardOnScreen(chromium.screen("zh-CN", 1280, 800), stub.home()).open("board");
        assertThat(screen.page.locator(".flows .bar")).hasCount(12 + 1);
        assertThat(screen.page.locator(".flows .frame")).hasCount(12 + 1);
        assertThat(screen.page.locator(".stock circle.line")).hasCount(12 + 1);
        for (int width : List.of(1280, 320, 700)) {
            screen.page.setViewportSize(width, 800);
            assertThat(screen.page
                            .locator(".flows month-chart")
                            .evaluate("chart => new Promise(drawn => setTimeout(() => drawn("
                                    + "Math.abs(chart.clientWidth - chart.firstElementChild.clientWidth) <= 1), 200))"))
                    .as("at " + width)
                    .isEqualTo(true);
        }
        assertThat(screen.page.locator(".flows svg[role=img]"))
                .hasAttribute("aria-label", Pattern.compile("每月入会和离会.*2026年11月 入会 .*详见表格。"));
    }

    @Test
    void printsTheTables() {
        shown(10, names(40));
        BoardOnScreen screen = onLargeScreen("zh-CN");
        screen.page.emulateMedia(
                new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        assertThat(screen.page.locator(".below tbody tr")).hasCount(40);
        for (String table : List.of(".below table", ".flows table", ".stock table", ".flows month-chart")) {
            assertThat(screen.page.locator(table)).isVisible();
        }
        assertThat(screen.page.locator(".board button").first()).isHidden();
        assertThat(screen.page.locator("nav").first()).isHidden();
        assertThat(screen.page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(screen.page.pdf()).hasSizeGreaterThan(10_000);
    }

    @Test
    void leadsDownAndUpByKeysAlone() {
        ObjectNode below = BoardFigures.of(12, "below-1", NAMES.get(1), List.of());
        below.withArray("above").addObject().put("id", "city").put("name", "滨海市总工会");
        shown(11, names(4));
        stub.show(below);
        BoardOnScreen screen = new BoardOnScreen(chromium.screen("zh-CN", 1280, 800), stub.home()).open("home");
        screen.hall.press("数据大屏");
        assertThat(screen.page.locator("h1")).hasText("滨海市总工会 · 数据大屏");
        assertThat(screen.page.locator("h1")).isFocused();
        screen.hall.press(NAMES.get(1));
        assertThat(screen.page.locator("h1")).hasText(NAMES.get(1) + " · 数据大屏");
        assertThat(screen.page.locator(".below")).containsText("没有下级工会");
        screen.page.goBack();
        assertThat(screen.page.locator("h1")).hasText("滨海市总工会 · 数据大屏");
        screen.hall.press(NAMES.get(1));
        screen.hall.press("滨海市总工会");
        assertThat(screen.page).hasURL(stub.home() + "/#/board/city");
        assertThat(screen.page.locator("h1")).hasText("滨海市总工会 · 数据大屏");
        screen.hall.press("表格");
        assertThat(screen.page.locator(".below table")).isVisible();
        screen.hall.press(NAMES.get(1));
        assertThat(screen.page.locator("h1")).hasText(NAMES.get(1) + " · 数据大屏");
        screen.hall.complainsOfNothing();
    }

    @Test
    void showsAFederationThatNobodyHasJoined() {
        stub.show(BoardFigures.empty("新设立的总工会"));
        BoardOnScreen phone = new BoardOnScreen(chromium.phone("zh-CN"), stub.home()).open("board");
        phone.hall.reads("没有下级工会");
        phone.hall.reads("还没有数字");
        assertThat(phone.page.locator(".figure")).hasText("0");
        phone.hall.hasNoBarriers();
        phone.hall.complainsOfNothing();
    }

    @Test
    void saysPlainlyWhatCannotBeSeen() {
        shown(13, names(2));
        BoardOnScreen phone = new BoardOnScreen(chromium.phone("zh-CN"), stub.home()).open("board/elsewhere");
        phone.hall.reads("不在您的管理范围内");
        phone.hall.hasNoBarriers();
        phone.hall.link("回到我的数据大屏").click();
        assertThat(phone.page.locator("h1")).hasText("滨海市总工会 · 数据大屏");
        stub.refuse(403);
        phone.page.reload();
        phone.hall.reads("不在您的管理范围内");
    }

    @Test
    void isOnTheMenuOfThoseOnlyWhoMaySeeFigures() {
        BoardOnScreen member = new BoardOnScreen(chromium.phone("zh-CN"), stub.home()).open("home");
        member.page.waitForResponse("**/reporting/me", member.page::reload);
        member.hall.settled();
        assertThat(member.page.locator("nav a")).hasCount(5);
        shown(14, names(2));
        member.page.reload();
        assertThat(member.page.locator("nav a")).hasCount(6);
    }

    private static ObjectNode shown(long seed, List<String> names) {
        ObjectNode board = BoardFigures.of(seed, "city", "滨海市总工会", names);
        stub.show(board);
        return board;
    }

    private static BoardOnScreen onLargeScreen(String language) {
        return new BoardOnScreen(chromium.screen(language, 1920, 1080), stub.home()).open("board");
    }

    private static List<String> names(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> NAMES.get(i % NAMES.size()) + (i < NAMES.size() ? "" : i))
                .toList();
    }

    private static String grouped(long value) {
        return NumberFormat.getIntegerInstance(Locale.CHINA).format(value);
    }

    private static List<String> values(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(value -> value.isNull() ? "–" : grouped(value.asLong()))
                .toList();
    }

    private static List<String> values(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(name))
                .map(value -> value.isNull() ? "–" : grouped(value.asLong()))
                .toList();
    }
}
