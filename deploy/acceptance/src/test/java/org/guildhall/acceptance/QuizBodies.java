package org.guildhall.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Requests that make a quiz whose right answer is always A. */
final class QuizBodies {

    private QuizBodies() {}

    static Map<String, Object> question(int number) {
        return Map.of(
                "topic",
                "安全",
                "kind",
                "SINGLE",
                "text",
                "第 " + number + " 题",
                "options",
                List.of("对的", "错的"),
                "key",
                "A",
                "points",
                20);
    }

    /** Open now, whose prizes go to the first of full marks. */
    static Map<String, Object> period(String bank, int questions, int prizes) {
        Map<String, Object> rules = Map.of(
                "bankId",
                bank,
                "bankVersion",
                1,
                "shuffleOptions",
                false,
                "attempts",
                Map.of("total", 1, "perDay", 1, "seconds", 3600, "secondsPerQuestion", 0),
                "sections",
                List.of(Map.of("topic", "安全", "number", questions, "points", 20)));
        return Map.of(
                "title", "一期",
                "opensAt", Instant.now().minusSeconds(60).toString(),
                "closesAt", Instant.now().plus(Duration.ofHours(2)).toString(),
                "rules", rules,
                "awards", List.of(Map.of("title", "蛋糕券", "stock", prizes, "threshold", 100)));
    }
}
