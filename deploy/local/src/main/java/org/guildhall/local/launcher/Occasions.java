package org.guildhall.local.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.local.scenario.Account;

/** Something for members to take part in: a contest open for entry, a quiz that gives coupons to the first who know enough, a survey. */
final class Occasions {
    private static final int DAYS = 365;
    private static final String TOPIC = "用电安全";
    private static final int POINTS = 20;

    /** Each with its options, of which the first one is right. */
    private static final Map<String, List<String>> QUESTIONS = Map.of(
            "发现有人触电，首先应当怎样做？", List.of("切断电源", "用手拉开", "泼水"),
            "电气设备起火，用什么扑救？", List.of("干粉灭火器", "水", "泡沫"),
            "检修线路之前，先要做什么？", List.of("停电、验电", "换好工装", "通知食堂"),
            "登高作业必须系好什么？", List.of("安全带", "鞋带", "围巾"),
            "湿手能不能碰开关？", List.of("不能", "能", "戴手表时能"));

    private static final List<Map<String, Object>> WISHES = List.of(
            Map.of("topic", "需求", "kind", "SINGLE", "text", "您对食堂满意吗？", "options", List.of("满意", "一般", "不满意")),
            Map.of("topic", "需求", "kind", "MULTIPLE", "text", "您想参加哪些活动？", "options", List.of("读书", "球类", "歌唱")));

    private final Account organiser;
    private final String organisation;

    /** @param organisation whose members, and those of all below, can take part */
    Occasions(Account organiser, String organisation) {
        this.organiser = organiser;
        this.organisation = organisation;
    }

    JsonNode contest() {
        JsonNode contest = organiser.post(
                "/contests",
                forAYear(Map.of(
                        "organisationId", organisation, "title", "滨海市职工技能竞赛", "contestClass", "CITY", "year", 2026)));
        String address = "/contests/" + contest.path("id").asText();
        organiser.post(address + "/projects", Map.of("trade", "电工", "title", "低压电气安装", "capacity", 100));
        organiser.post(address + "/projects", Map.of("trade", "焊工", "title", "手工电弧焊", "capacity", 60));
        return organiser.post(address + "/open");
    }

    JsonNode quiz() {
        List<Map<String, Object>> questions = QUESTIONS.entrySet().stream()
                .map(question -> Map.<String, Object>of(
                        "topic",
                        TOPIC,
                        "kind",
                        "SINGLE",
                        "text",
                        question.getKey(),
                        "options",
                        question.getValue(),
                        "key",
                        "A",
                        "points",
                        POINTS))
                .toList();
        String bank = bank(TOPIC, "QUIZ", questions);
        JsonNode quiz = organiser.post("/quizzes", Map.of("organisationId", organisation, "title", "用电安全知识答题"));
        String address = "/quizzes/" + quiz.path("id").asText();
        organiser.post(address + "/periods", period(bank));
        return organiser.post(address + "/publish");
    }

    JsonNode survey() {
        String bank = bank("职工需求", "SURVEY", WISHES);
        JsonNode survey = organiser.post(
                "/surveys",
                forAYear(Map.of("organisationId", organisation, "title", "职工需求问卷", "bankId", bank, "bankVersion", 1)));
        return organiser.post("/surveys/%s/open".formatted(survey.path("id").asText()));
    }

    private String bank(String title, String purpose, List<Map<String, Object>> questions) {
        Map<String, Object> wish = Map.of("organisationId", organisation, "title", title, "purpose", purpose);
        String bank = organiser.post("/question-banks", wish).path("id").asText();
        questions.forEach(question -> organiser.post("/question-banks/%s/questions".formatted(bank), question));
        organiser.post("/question-banks/%s/publish".formatted(bank));
        return bank;
    }

    private static Map<String, Object> period(String bank) {
        Map<String, Object> rules = Map.of(
                "bankId",
                bank,
                "bankVersion",
                1,
                "shuffleOptions",
                true,
                "attempts",
                Map.of("total", 30, "perDay", 3, "seconds", 900, "secondsPerQuestion", 0),
                "sections",
                List.of(Map.of("topic", TOPIC, "number", QUESTIONS.size(), "points", POINTS)));
        Map<String, Object> award = Map.of("title", "蛋糕券", "stock", 80, "threshold", 4 * POINTS);
        return forAYear(Map.of("title", "第一期", "rules", rules, "awards", List.of(award)));
    }

    /** Open from now on. */
    private static Map<String, Object> forAYear(Map<String, Object> wish) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> open = new HashMap<>(wish);
        open.put("opensAt", now.toString());
        open.put("closesAt", now.plus(DAYS, ChronoUnit.DAYS).toString());
        return open;
    }
}
