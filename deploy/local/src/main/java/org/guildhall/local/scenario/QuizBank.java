package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A bank of sums, whose right answers its players can work out from the paper. */
final class QuizBank {
    static final int QUESTIONS = 60;
    static final String TOPIC = "安全常识";
    private static final int OPTIONS = 4;

    private QuizBank() {}

    /** Makes the bank and publishes its first version; returns its id. */
    static String publish(Account organiser, String organisationId) {
        Map<String, Object> wish = Map.of("organisationId", organisationId, "title", "安全常识题库", "purpose", "QUIZ");
        String bank = organiser.post("/question-banks", wish).path("id").asText();
        for (int number = 1; number <= QUESTIONS; number++) {
            organiser.post("/question-banks/%s/questions".formatted(bank), question(number));
        }
        organiser.post("/question-banks/%s/publish".formatted(bank));
        return bank;
    }

    private static Map<String, Object> question(int number) {
        List<String> options = IntStream.range(0, OPTIONS)
                .mapToObj(wrong -> "%d 米".formatted(2 * number + wrong))
                .toList();
        return Map.of(
                "topic",
                TOPIC,
                "kind",
                "SINGLE",
                "text",
                "两侧各留 %d 米，安全距离共几米？".formatted(number),
                "options",
                options,
                "key",
                "A",
                "points",
                10,
                "explanation",
                "两侧之和。");
    }

    /** Answers to a paper, of which exactly so many, any, are right. */
    static List<Map<String, Object>> answers(JsonNode paper, int right, Random random) {
        List<JsonNode> questions = new ArrayList<>();
        paper.path("questions").forEach(questions::add);
        Collections.shuffle(questions, random);
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode question : questions) {
            int good = rightOption(question);
            int chosen = answers.size() < right ? good : (good + 1) % OPTIONS;
            answers.add(Map.of(
                    "number", question.path("number").asInt(),
                    "choice", String.valueOf((char) ('A' + chosen))));
        }
        return answers;
    }

    private static int rightOption(JsonNode question) {
        int metres = Integer.parseInt(question.path("text").asText().replaceAll("\\D", ""));
        for (int option = 0; option < OPTIONS; option++) {
            if (question.path("options").get(option).asText().equals("%d 米".formatted(2 * metres))) {
                return option;
            }
        }
        throw new IllegalStateException("a paper without a right option");
    }
}
