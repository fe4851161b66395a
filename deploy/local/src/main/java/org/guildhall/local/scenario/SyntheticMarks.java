package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What a judge finds of an entry: everybody has an ability, about which judges agree more or less; now and then one is far
 * off, so that there is something to moderate.
 */
final class SyntheticMarks {
    private static final double DISAGREEMENT = 0.03;
    private static final double FAR_OFF = 0.25;

    private final SplittableRandom random;
    private final double ability;

    SyntheticMarks(String blindCode, String judge) {
        ability = 0.4 + 0.55 * new SplittableRandom(blindCode.hashCode()).nextDouble();
        random = new SplittableRandom((blindCode + judge).hashCode());
    }

    /** Returns a mark for every criterion of a stage's rules, by code. */
    Map<String, String> of(JsonNode stage) {
        Map<String, String> marks = new HashMap<>();
        stage.path("components").forEach(component -> mark(component.path("criteria"), marks));
        return marks;
    }

    private void mark(JsonNode criteria, Map<String, String> marks) {
        for (JsonNode criterion : criteria) {
            if (criterion.has("criteria")) {
                mark(criterion.path("criteria"), marks);
            } else {
                marks.put(criterion.path("code").asText(), mark(criterion));
            }
        }
    }

    private String mark(JsonNode criterion) {
        double share = share();
        return switch (criterion.path("kind").asText()) {
            case "JUDGEMENT" -> Long.toString(Math.round(3 * share));
            case "TIME" -> {
                long best = criterion.path("fullUntil").asLong();
                yield Long.toString(best
                        + Math.round((1 - share) * (criterion.path("zeroFrom").asLong() - best)));
            }
            default -> {
                BigDecimal maximum = new BigDecimal(criterion.path("maximum").asText());
                yield maximum.multiply(BigDecimal.valueOf(share))
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString();
            }
        };
    }

    private double share() {
        double off = random.nextInt(200) == 0 ? FAR_OFF : DISAGREEMENT;
        return Math.max(0, Math.min(1, ability + off * (2 * random.nextDouble() - 1)));
    }
}
