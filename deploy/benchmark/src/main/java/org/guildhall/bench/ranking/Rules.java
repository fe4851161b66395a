package org.guildhall.bench.ranking;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rules with many criteria, aggregated in the dearest way. */
final class Rules {
    private static final int THEORY = 5;

    private Rules() {}

    static Map<String, Object> of(int criteria, int judges) {
        Map<String, Object> stage = Map.of(
                "code",
                "final",
                "title",
                "决赛",
                "scale",
                "100",
                "decimals",
                2,
                "judges",
                judges,
                "components",
                List.of(
                        component("theory", "THEORY", "30", 1, THEORY),
                        component("practice", "PRACTICE", "70", THEORY + 1, criteria)),
                "ties",
                List.of(
                        Map.of("rule", "HIGHER_COMPONENT", "component", "practice"),
                        Map.of("rule", "EARLIER_REGISTRATION")));
        return Map.of("stages", List.of(stage), "medals", Map.of("gold", 1, "silver", 2, "bronze", 3));
    }

    private static Map<String, Object> component(String code, String kind, String weight, int first, int last) {
        List<Map<String, Object>> criteria = IntStream.rangeClosed(first, last)
                .mapToObj(number -> Map.<String, Object>of(
                        "code", "c" + number,
                        "title", "评分点 " + number,
                        "kind", "MEASUREMENT",
                        "minimum", "0",
                        "maximum", "100",
                        "aggregation", "TRIMMED_MEAN"))
                .toList();
        return Map.of("code", code, "kind", kind, "title", code, "weight", weight, "criteria", criteria);
    }
}
