package org.guildhall.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/** Figures of a made-up organisation, as {@code GET /reporting/board} has them: from a seed, so that a failure can be seen again. */
final class BoardFigures {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CATEGORIES = List.of(
            "产业工人",
            "机关工作人员",
            "事业单位职工",
            "农民工",
            "新就业形态劳动者",
            "快递员",
            "外卖配送员",
            "网约车司机",
            "货车司机",
            "护工护理员",
            "家政服务员",
            "商场信息员",
            "房产中介员",
            "保安员",
            "其他");
    private static final List<String> LEVELS = List.of("学徒工", "初级工", "中级工", "高级工", "技师", "高级技师", "特级技师", "首席技师");
    private static final int MONTHS = 12;
    private static final int MOST_RECENT = 20;

    private final Random random;
    private final ObjectNode board = JSON.createObjectNode();

    BoardFigures(long seed) {
        this.random = new Random(seed);
    }

    /** @param names of the organisations below */
    static ObjectNode of(long seed, String id, String name, List<String> names) {
        BoardFigures figures = new BoardFigures(seed);
        figures.heads(id, name);
        figures.tiles();
        figures.children(names);
        figures.months();
        figures.lists();
        figures.deeds();
        figures.joins(names);
        return figures.board;
    }

    /** Of a federation that nobody has joined. */
    static ObjectNode empty(String name) {
        BoardFigures figures = new BoardFigures(0);
        figures.heads("empty", name);
        figures.board.withArray("tiles").add(tile("members.count", "在册会员", "PERSONS", "STOCK", 0, null));
        figures.children(List.of());
        ObjectNode trend = figures.board.putObject("trend");
        List.of("months", "joined", "left", "members", "joinedYearBefore").forEach(trend::putArray);
        List.of("categories", "levels", "top").forEach(figures.board::putArray);
        ObjectNode contests = figures.board.putObject("contests");
        List.of("contests", "entries", "entrants", "persons", "starters").forEach(number -> contests.put(number, 0));
        contests.putArray("states");
        ObjectNode quizzes = figures.board.putObject("quizzes");
        List.of("quizzes", "started", "finished", "coupons", "redeemed").forEach(number -> quizzes.put(number, 0));
        return figures.board;
    }

    private void heads(String id, String name) {
        board.putObject("organisation")
                .put("id", id)
                .put("name", name)
                .put("level", "CITY")
                .put("kind", "GOVERNMENT");
        board.putArray("above");
        fresh(board);
        board.put("today", "2026-11-29").putArray("recent");
    }

    static void fresh(ObjectNode figures) {
        figures.put("asOf", Instant.now().toString()).put("late", false);
        figures.putObject("lag").put("events", 0).put("seconds", 1).put("deadLetters", 0);
    }

    private void tiles() {
        add("members.count", "在册会员", "PERSONS", "STOCK", 9_000_000);
        add("members.joined", "入会", "PERSONS", "DAY", 2_000);
        add("members.joined", "入会", "PERSONS", "MONTH", 90_000);
        add("members.left", "离会", "PERSONS", "MONTH", 9_000);
        add("organisations.count", "工会组织", "ORGANISATIONS", "STOCK", 90_000);
        add("cards.issued", "发卡", "ITEMS", "YEAR", 900_000);
        add("contests.held", "竞赛", "ITEMS", "YEAR", 90);
        add("contests.entries", "有效报名", "ITEMS", "YEAR", 90_000);
        add("quizzes.started", "开始的答题", "ITEMS", "YEAR", 900_000);
        add("promotions.granted", "技能晋级", "ITEMS", "YEAR", 9_000);
        add("contests.prizeMoney", "奖金", "FEN", "YEAR", 900_000_000);
    }

    /** The year before there was less or more, or nothing; of days it isn't told. */
    private void add(String measure, String title, String unit, String span, int most) {
        long value = any(most);
        Long before = Math.round(value * (0.6 + random.nextDouble() / 2));
        board.withArray("tiles").add(tile(measure, title, unit, span, value, span.equals("DAY") ? null : before));
    }

    private static ObjectNode tile(String measure, String title, String unit, String span, long value, Long before) {
        return JSON.createObjectNode()
                .put("measure", measure)
                .put("title", title)
                .put("unit", unit)
                .put("span", span)
                .put("value", value)
                .put("yearBefore", before);
    }

    private void children(List<String> names) {
        ArrayNode children = board.putArray("children");
        for (int i = 0; i < names.size(); i++) {
            long members = any(90_000);
            children.addObject()
                    .put("id", "below-" + i)
                    .put("name", names.get(i))
                    .put("level", "COUNTY")
                    .put("hasChildren", i % 2 == 0)
                    .put("members", members)
                    .put(
                            "membersYearBefore",
                            random.nextInt(10) == 0
                                    ? null
                                    : (Long) Math.round(members * (0.8 + random.nextDouble() / 4)))
                    .put("joinedToday", any(90))
                    .put("joined", any(900))
                    .put("left", any(90));
        }
    }

    private void months() {
        ObjectNode trend = board.putObject("trend");
        List.of("months", "joined", "left", "members", "joinedYearBefore").forEach(trend::putArray);
        long members = 1_200_000 + any(90_000);
        for (int i = MONTHS - 1; i >= 0; i--) {
            trend.withArray("months").add(YearMonth.of(2026, 11).minusMonths(i).toString());
            trend.withArray("joined").add(any(4_000));
            trend.withArray("left").add(any(900));
            members += any(9_000) - 1_000;
            trend.withArray("members").add(members);
            trend.withArray("joinedYearBefore").add(any(4_000));
        }
    }

    private void lists() {
        CATEGORIES.forEach(title -> board.withArray("categories")
                .addObject()
                .put("code", title)
                .put("title", title)
                .put("members", any(500_000)));
        LEVELS.forEach(title -> board.withArray("levels")
                .addObject()
                .put("code", title)
                .put("title", title)
                .put("promotions", any(50_000)));
        long joined = 500;
        for (int i = 1; i <= 10; i++) {
            joined -= any(40);
            board.withArray("top")
                    .addObject()
                    .put("id", "top-" + i)
                    .put("name", "第" + i + "机械厂工会")
                    .put("joined", joined);
        }
    }

    private void deeds() {
        ObjectNode contests = board.putObject("contests");
        contests.put("contests", any(90))
                .put("entries", any(9_000))
                .put("entrants", any(9_000))
                .put("persons", any(9_000))
                .put("starters", any(9_000));
        List.of("报名中", "进行中", "公示中", "已结束")
                .forEach(title -> contests.withArray("states")
                        .addObject()
                        .put("code", title)
                        .put("title", title)
                        .put("count", any(9)));
        board.putObject("quizzes")
                .put("quizzes", any(9))
                .put("started", any(90_000))
                .put("finished", any(90_000))
                .put("coupons", any(900))
                .put("redeemed", any(900));
    }

    private void joins(List<String> names) {
        Instant at = Instant.now();
        for (String name : names.subList(0, Math.min(MOST_RECENT, names.size()))) {
            at = at.minusSeconds(any(60));
            board.withArray("recent")
                    .addObject()
                    .put("organisationId", "any")
                    .put("organisation", name)
                    .put("at", at.toString());
        }
    }

    private long any(int most) {
        return random.nextInt(most) + 1L;
    }
}
