package org.guildhall.contest.testing;

import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;

import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Quizzes of fifteen questions with ten points each, whose right option says so. */
@Singleton
public class Quizzes {

    public static final int QUESTIONS = 15;
    public static final String RIGHT = "对的";

    private final Town town;
    private UUID bank;

    Quizzes(Town town) {
        this.town = town;
    }

    /** A published quiz with one period that is open for an hour, and its awards. */
    public record Held(UUID quiz, UUID period, List<UUID> awards) {}

    /** A bank of forty questions in one version. */
    private synchronized UUID bank() {
        if (bank == null) {
            bank = Banks.bank(ADMINISTRATOR, town.city, "QUIZ");
            String questions = IntStream.rangeClosed(1, 40)
                    .mapToObj("单选,第 %d 题,对的,错一,错二,错三,A,1,安全,解析"::formatted)
                    .collect(Collectors.joining("\n"));
            String headings = "题型,题干,选项A,选项B,选项C,选项D,答案,分值,主题,解析\n";
            Banks.importCsv(ADMINISTRATOR, bank, "", headings + questions)
                    .then()
                    .statusCode(200);
            Banks.publish(ADMINISTRATOR, bank);
        }
        return bank;
    }

    /** Quizzes from here on draw on a bank of their own: keys wait for every quiz on a bank. */
    public synchronized void changeBank() {
        bank = null;
    }

    /** One more version of the bank, with another question. */
    public void publishBankAnew() {
        created(Banks.add(ADMINISTRATOR, bank(), Banks.SINGLE));
        Banks.publish(ADMINISTRATOR, bank());
    }

    public static UUID draft(String organiser, UUID organisation) {
        return created(as(organiser)
                .body("{\"organisationId\":\"%s\",\"title\":\"安全知识答题\"}".formatted(organisation))
                .post("/quizzes"));
    }

    /** A period that opened a minute ago and lasts an hour. */
    public String period(String attempts, String more, String awards) {
        Instant now = Instant.now();
        return """
                {"title":"第一期","opensAt":"%s","closesAt":"%s","awards":%s,
                 "rules":{"bankId":"%s","bankVersion":1,"shuffleOptions":true,"attempts":%s%s,
                          "sections":[{"topic":"安全","number":%d,"points":10}]}}""".formatted(now.minusSeconds(60), now.plusSeconds(3600), awards, bank(), attempts, more, QUESTIONS);
    }

    public static String attempts(int total, int perDay, int seconds, int secondsPerQuestion) {
        return "{\"total\":%d,\"perDay\":%d,\"seconds\":%d,\"secondsPerQuestion\":%d}"
                .formatted(total, perDay, seconds, secondsPerQuestion);
    }

    public static String award(int stock, int threshold) {
        return "[{\"title\":\"蛋糕券\",\"stock\":%d,\"threshold\":%d}]".formatted(stock, threshold);
    }

    /** @param more further rules, each with a comma before it */
    public Held held(String organiser, UUID organisation, String attempts, String more, String awards) {
        UUID quiz = draft(organiser, organisation);
        Response period = as(organiser).body(period(attempts, more, awards)).post("/quizzes/" + quiz + "/periods");
        UUID id = created(period);
        as(organiser).post("/quizzes/" + quiz + "/publish").then().statusCode(200);
        List<String> ids = period.jsonPath().getList("awards.id");
        return new Held(quiz, id, ids.stream().map(UUID::fromString).toList());
    }

    public static Response start(Object member, UUID period) {
        return as(member).body("{}").post("/quiz-periods/" + period + "/attempts");
    }

    public static UUID started(Object member, UUID period) {
        return created(start(member, period));
    }

    public static Response answer(Object member, UUID attempt, String answers) {
        return as(member).body("{\"answers\":%s}".formatted(answers)).put("/attempts/" + attempt + "/answers");
    }

    public static Response finish(Object member, UUID attempt) {
        return as(member).post("/attempts/" + attempt + "/finish");
    }

    /** Answers to the paper of which so many, the first ones, are right. */
    public static String answers(Response paper, int right) {
        List<Map<String, Object>> questions = paper.jsonPath().getList("questions");
        return questions.stream()
                .map(question -> {
                    int number = (int) question.get("number");
                    @SuppressWarnings("unchecked")
                    int good = ((List<String>) question.get("options")).indexOf(RIGHT);
                    int chosen = number <= right ? good : (good + 1) % 4;
                    return "{\"number\":%d,\"choice\":\"%c\"}".formatted(number, 'A' + chosen);
                })
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The member's whole attempt with so many right answers; the answer to finishing it. */
    public static Response play(Object member, UUID period, int right) {
        Response paper = start(member, period);
        UUID attempt = created(paper);
        answer(member, attempt, answers(paper, right)).then().statusCode(200);
        return finish(member, attempt);
    }
}
