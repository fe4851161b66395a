package org.guildhall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the board moves, and what it says when it can't. */
class BoardStreamTest extends BoardStubs {

    private ObjectNode board;

    @BeforeEach
    void show() {
        board = BoardFigures.of(1, "city", "滨海市总工会", List.of("港湾区总工会", "东城区总工会"));
        board.putArray("recent");
        stub.show(board);
    }

    @Test
    void changesFiguresInTheirPlace() {
        BoardOnScreen screen = opened();
        Locator figure = screen.page.locator(".figure").first();
        figure.evaluate("element => element.same = true");
        members(5_000_001);
        ((ObjectNode) board.at("/children/1")).put("joined", 54_321);
        tell(1);
        assertThat(figure).hasText("5,000,001");
        assertThat(figure).hasClass(Pattern.compile("fresh-1"));
        assertThat(figure.evaluate("element => element.same")).isEqualTo(true);
        assertThat(screen.page.locator(".children li").nth(1)).containsText("本月 +54,321");
        members(5_000_002);
        tell(2);
        assertThat(figure).hasClass(Pattern.compile("fresh-2"));
        assertThat(figure).hasCSS("animation-name", "fresh-2");
        screen.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(figure).hasCSS("animation-name", "none");
    }

    /** What the stream doesn't tell follows a figure soon, asked for once however many have changed. */
    @Test
    void readsTheRestAnewSoonAfterAFigureHasChanged() {
        Page page = chromium.screen("zh-CN", 1280, 800);
        page.clock().install();
        BoardOnScreen screen = opened(page);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        board.withArray("categories").removeAll();
        for (int joins = 1; joins <= 3; joins++) {
            members(5_000_000 + joins);
            tell(joins);
        }
        assertThat(screen.page.locator(".figure").first()).hasText("5,000,003");
        page.clock().fastForward(8_000);
        assertThat(screen.page.locator(".categories")).containsText("还没有数字");
        page.clock().fastForward(8_000);
        page.evaluate("() => fetch('/reporting/me').then(answer => answer.text())");
        assertThat(asked).filteredOn(url -> url.endsWith("/reporting/board")).hasSize(1);
    }

    /** Whoever doesn't see it isn't told of each one; and the list doesn't grow. */
    @Test
    void tellsOfJoinsPolitelyAndOfTwentyOnly() {
        BoardOnScreen screen = opened();
        Locator spoken = screen.page.locator(".recent [aria-live=polite]");
        assertThat(spoken).hasText("");
        for (int joins = 1; joins <= 30; joins++) {
            tell(joins);
        }
        assertThat(screen.page.locator(".recent li").first()).containsText("第30工会");
        assertThat(screen.page.locator(".recent li")).hasCount(20);
        assertThat(spoken).hasText("第1工会等新入会 1 人");
    }

    @Test
    void comesBackWithoutAGapAndWithGrowingPauses() {
        BoardOnScreen screen = opened();
        stub.away(true);
        assertThat(screen.page.getByText("连接中断，正在重连")).isVisible();
        screen.hall.hasNoBarriers();
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> stub.openings().size() >= 5);
        List<Instant> openings = stub.openings();
        assertThat(Duration.between(openings.get(3), openings.get(4)))
                .isGreaterThan(Duration.between(openings.get(1), openings.get(2)));
        members(7_654_321);
        board.withArray("categories").removeAll();
        stub.away(false);
        assertThat(screen.page.locator(".figure").first()).hasText("7,654,321");
        assertThat(screen.page.locator(".sign")).hasText("实时更新");
        assertThat(screen.page.locator(".categories")).containsText("还没有数字");
        members(7_654_322);
        tell(1);
        assertThat(screen.page.locator(".figure").first()).hasText("7,654,322");
    }

    /** Its connection stands, and nothing comes through it any more. */
    @Test
    void opensAStreamAnewThatIsDeadWithoutHavingEnded() {
        Page page = chromium.screen("zh-CN", 1280, 800);
        page.clock().install();
        BoardOnScreen screen = opened(page);
        members(4_444_444);
        page.clock().fastForward(55_000);
        assertThat(screen.page.locator(".figure").first()).hasText("4,444,444");
        assertThat(screen.page.locator(".sign")).hasText("实时更新");
        assertThat(stub.openings()).hasSize(2);
    }

    @Test
    void saysThatFiguresAreLate() {
        BoardOnScreen screen = opened();
        assertThat(screen.page.locator(".late")).hasCount(0);
        board.put("late", true).put("asOf", "2026-11-29T04:05:06.789Z");
        board.putObject("lag").put("events", 900).put("seconds", 754).put("deadLetters", 3);
        tell(0);
        assertThat(screen.page.locator(".late")).hasText("数字滞后，未含最近的变动");
        assertThat(screen.page.locator(".signs")).containsText("11月29日 12:05:06 · 滞后 754 秒");
        assertThat(screen.page.locator(".signs")).containsText("另有 3 条无法计入");
        screen.hall.hasNoBarriers();
        board.put("late", false).putNull("asOf").putObject("lag").put("deadLetters", 0);
        tell(0);
        assertThat(screen.page.locator(".late")).hasCount(0);
        assertThat(screen.page.locator(".signs")).containsText("部分服务的数据尚未到齐");
    }

    /** It neither listens nor reads anew each minute. */
    @Test
    void standsStillForWhoeverWantsToReadIt() {
        Page page = chromium.screen("zh-CN", 1280, 800);
        page.clock().install();
        BoardOnScreen screen = opened(page);
        String before = screen.text(".figure >> nth=0");
        screen.hall.button("暂停更新").click();
        assertThat(screen.page.locator(".sign")).hasText("已暂停更新");
        members(3_333_333);
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> {
            tell(1);
            return !stub.isHeard();
        });
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.clock().fastForward(150_000);
        page.evaluate("() => fetch('/reporting/me').then(answer => answer.text())");
        assertThat(asked)
                .anyMatch(url -> url.endsWith("/reporting/me"))
                .noneMatch(url -> url.contains("/reporting/board"));
        assertThat(screen.page.locator(".figure").first()).hasText(before);
        screen.hall.button("继续更新").click();
        assertThat(screen.page.locator(".figure").first()).hasText("3,333,333");
        assertThat(screen.page.locator(".sign")).hasText("实时更新");
    }

    /** Whose position ends while they look. */
    @Test
    void showsNothingMoreToWhomItIsRefused() {
        BoardOnScreen screen = opened();
        stub.refuse(404);
        stub.breakOff();
        screen.hall.reads("不在您的管理范围内");
        assertThat(screen.page.locator(".figure")).hasCount(0);
    }

    private static BoardOnScreen opened() {
        return opened(chromium.screen("zh-CN", 1280, 800));
    }

    private static BoardOnScreen opened(Page page) {
        BoardOnScreen screen = new BoardOnScreen(page, stub.home()).open("board");
        assertThat(screen.page.locator(".sign")).hasText("实时更新");
        return screen;
    }

    private void members(long value) {
        ((ObjectNode) board.at("/tiles/0")).put("value", value);
        BoardFigures.fresh(board);
    }

    /** Tells that so many have joined by now, of whom the newest twenty are told. */
    private void tell(int number) {
        ArrayNode recent = board.putArray("recent");
        for (int join = number; join > Math.max(0, number - 20); join--) {
            recent.addObject()
                    .put("organisationId", "x")
                    .put("organisation", "第" + join + "工会")
                    .put(
                            "at",
                            Instant.parse("2026-11-29T04:00:00Z")
                                    .plusSeconds(join)
                                    .toString());
        }
        stub.tell();
    }
}
