package org.guildhall.contest.judging.scoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Small random stages with all rules there are, and with few different marks, so that ties abound. */
final class RandomStages {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] AGGREGATIONS = {"MEAN", "MEDIAN", "TRIMMED_MEAN", "CLOSEST_TWO"};
    private static final String[] TIES = {
        "HIGHER_COMPONENT", "FEWER_PENALTIES", "SHORTER_TIME", "YOUNGER", "EARLIER_REGISTRATION", "JURY_DECISION"
    };

    private final Random random;
    private final List<ObjectNode> leaves = new ArrayList<>();
    private final List<String> components = new ArrayList<>();
    private int judges;

    RandomStages(Random random) {
        this.random = random;
    }

    /** A stage's input as JSON. */
    ObjectNode next() {
        leaves.clear();
        components.clear();
        judges = 1 + random.nextInt(5);
        ObjectNode input = JSON.createObjectNode()
                .put("algorithm", "guildhall-ranking/1")
                .put("rulesVersion", 1 + random.nextInt(3));
        ObjectNode stage = stage();
        input.set("stage", stage);
        if (random.nextBoolean()) {
            addMedals(input.putObject("medals"));
        }
        addPrizes(input.putArray("prizes"));
        if (random.nextInt(3) == 0) {
            addAdvance(stage.putObject("advance"));
        }
        addEntries(input.putArray("entries"));
        addJury(input.putArray("jury"), input);
        return input;
    }

    private ObjectNode stage() {
        ObjectNode stage = JSON.createObjectNode()
                .put("code", "final")
                .put("title", "决赛")
                .put("scale", random.nextInt(4) == 0 ? "500" : "100")
                .put("decimals", random.nextInt(3))
                .put("judges", judges);
        ArrayNode parts = stage.putArray("components");
        int count = 1 + random.nextInt(3);
        int left = 100;
        for (int i = 0; i < count; i++) {
            int weight = i == count - 1 ? left : 1 + random.nextInt(left - (count - 1 - i));
            left -= weight;
            addComponent(parts.addObject(), "c" + i, weight);
        }
        ArrayNode penalties = stage.putArray("penalties");
        penalties.addObject().put("code", "late").put("title", "超时").put("points", "1.5");
        penalties.addObject().put("code", "safety").put("title", "违规").put("points", "5");
        if (random.nextBoolean()) {
            stage.put("penaltyCap", "6");
        }
        addTies(stage.putArray("ties"));
        return stage;
    }

    private void addComponent(ObjectNode component, String code, int weight) {
        components.add(code);
        component
                .put("code", code)
                .put("kind", random.nextBoolean() ? "THEORY" : "PRACTICE")
                .put("title", "部分")
                .put("weight", Integer.toString(weight));
        ArrayNode criteria = component.putArray("criteria");
        if (random.nextInt(4) == 0) {
            criteria = criteria.addObject()
                    .put("code", "g" + code)
                    .put("title", "组")
                    .putArray("criteria");
        }
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            addCriterion(criteria.addObject(), code + "-" + i);
        }
    }

    private void addCriterion(ObjectNode criterion, String code) {
        String maximum = random.nextBoolean() ? "10" : "7.5";
        criterion
                .put("code", code)
                .put("title", "项")
                .put("maximum", maximum)
                .put("aggregation", AGGREGATIONS[random.nextInt(AGGREGATIONS.length)])
                .put("tolerance", random.nextBoolean() ? "1" : "0.5");
        switch (random.nextInt(3)) {
            case 0 -> criterion.put("kind", "MEASUREMENT").put("minimum", "0");
            case 1 -> criterion.put("kind", "JUDGEMENT");
            default -> criterion.put("kind", "TIME").put("fullUntil", "10").put("zeroFrom", "17");
        }
        leaves.add(criterion);
    }

    private void addTies(ArrayNode ties) {
        List<String> rules = new ArrayList<>(List.of(TIES));
        Collections.shuffle(rules, random);
        boolean timed =
                leaves.stream().anyMatch(leaf -> leaf.path("kind").asText().equals("TIME"));
        for (String rule : rules.subList(0, random.nextInt(4))) {
            if (rule.equals("HIGHER_COMPONENT")) {
                ties.addObject().put("rule", rule).put("component", components.get(random.nextInt(components.size())));
            } else if (!rule.equals("SHORTER_TIME") || timed) {
                ties.addObject().put("rule", rule);
            }
        }
        if (random.nextInt(3) == 0) {
            ties.addObject().put("rule", "SHARED_RANK");
        }
    }

    private void addMedals(ObjectNode medals) {
        medals.put("gold", random.nextInt(3)).put("silver", random.nextInt(3)).put("bronze", random.nextInt(3));
        if (random.nextBoolean()) {
            medals.put("tolerance", random.nextBoolean() ? "0" : "4");
        }
    }

    private void addPrizes(ArrayNode prizes) {
        int first = 1;
        for (int i = random.nextInt(3); i > 0; i--) {
            first += random.nextInt(2);
            int last = first + random.nextInt(2);
            prizes.addObject()
                    .put("from", first)
                    .put("to", last)
                    .put("title", "奖" + i)
                    .put("amount", 1000 * i);
            first = last + 1;
        }
        if (random.nextInt(3) == 0) {
            prizes.addObject()
                    .put("share", random.nextBoolean() ? "50" : "33.3")
                    .put("title", "优秀奖");
        }
    }

    private void addAdvance(ObjectNode advance) {
        switch (random.nextInt(3)) {
            case 0 -> advance.put("number", 1 + random.nextInt(4));
            case 1 -> advance.put("percent", random.nextBoolean() ? "30" : "50");
            default -> advance.put("minimum", "40");
        }
        if (random.nextBoolean()) {
            advance.put("waitlist", random.nextInt(3));
        }
    }

    private void addEntries(ArrayNode entries) {
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            ObjectNode entry = entries.addObject()
                    .put("code", "E" + (char) ('A' + i))
                    .put("guest", random.nextInt(6) == 0)
                    .put("registeredPlace", count - i);
            if (random.nextInt(8) != 0) {
                entry.put("birthBand", random.nextBoolean() ? "1985-1989" : "1990-1994");
            }
            ArrayNode sheets = entry.putArray("sheets");
            for (int judge = 1; judge <= judges; judge++) {
                addSheet(sheets.addObject().put("judge", "J" + judge));
            }
            addModerations(entry.putArray("moderations"));
        }
    }

    private void addSheet(ObjectNode sheet) {
        ObjectNode marks = sheet.putObject("marks");
        for (ObjectNode leaf : leaves) {
            marks.put(leaf.path("code").asText(), mark(leaf.path("kind").asText()));
        }
        ArrayNode penalties = sheet.putArray("penalties");
        for (int i = random.nextInt(5) - 2; i > 0; i--) {
            penalties
                    .addObject()
                    .put("code", random.nextBoolean() ? "late" : "safety")
                    .put("occurrence", Integer.toString(random.nextInt(2)));
        }
    }

    private String mark(String kind) {
        return switch (kind) {
            case "MEASUREMENT" -> random.nextBoolean() ? "5" : random.nextInt(8) + "." + random.nextInt(2) * 5;
            case "JUDGEMENT" -> Integer.toString(1 + random.nextInt(3));
            default -> Integer.toString(8 + random.nextInt(12));
        };
    }

    private void addModerations(ArrayNode moderations) {
        if (random.nextInt(6) != 0) {
            return;
        }
        ObjectNode leaf = leaves.get(random.nextInt(leaves.size()));
        ObjectNode moderation =
                moderations.addObject().put("criterion", leaf.path("code").asText());
        switch (random.nextInt(3)) {
            case 0 -> moderation.put("method", "STANDARDISED");
            case 1 ->
                moderation
                        .put("method", "MANUAL")
                        .put("mark", mark(leaf.path("kind").asText()));
            default -> moderation.put("method", "CHOSEN_ASSESSOR").put("judge", "J" + (1 + random.nextInt(judges)));
        }
    }

    private void addJury(ArrayNode jury, ObjectNode input) {
        List<String> codes = new ArrayList<>();
        input.path("entries").forEach(entry -> codes.add(entry.path("code").asText()));
        for (int i = random.nextInt(3); i > 0 && codes.size() > 1; i--) {
            Collections.shuffle(codes, random);
            ArrayNode decision = jury.addArray();
            codes.subList(0, 2 + random.nextInt(codes.size() - 1)).forEach(decision::add);
        }
    }
}
