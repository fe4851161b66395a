package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.scenario.Played.Joined;
import org.guildhall.local.scenario.Played.PlayedPeriod;
import org.guildhall.local.scenario.Scenario.Period;
import org.guildhall.local.scenario.Scenario.Quiz;
import org.guildhall.local.suite.Endpoints;
import org.guildhall.local.terminal.Progress;

/**
 * The quizzes of a scenario, period after period: the members link their sign-in, begin, answer page by page and finish, all
 * at once. The scores are drawn by the scenario's seed; who wins is decided by who comes first.
 */
final class QuizzesPlay {
    private static final int PAGE = 5;
    private static final int DAYS = 7;

    private final ApiClient api;
    private final Endpoints endpoints;
    private final Account organiser;
    private final TokenSource tokens;
    private final ClientCrowd crowd;
    private final BiFunction<String, Integer, Progress> progress;
    private final Map<String, Account> signedIn = new HashMap<>();

    QuizzesPlay(
            ApiClient api,
            Endpoints endpoints,
            Account organiser,
            TokenSource tokens,
            ClientCrowd crowd,
            BiFunction<String, Integer, Progress> progress) {
        this.api = api;
        this.endpoints = endpoints;
        this.organiser = organiser;
        this.tokens = tokens;
        this.crowd = crowd;
        this.progress = progress;
    }

    void play(Scenario scenario, Played played) {
        Random random = new Random(scenario.seed());
        for (Quiz quiz : scenario.quizzes()) {
            List<Joined> members = played.joinedBelow(quiz.organisation(), scenario);
            signIn(members.subList(
                    0, quiz.periods().stream().mapToInt(Period::entrants).max().orElse(0)));
            List<JsonNode> opened = open(quiz, played);
            for (int i = 0; i < opened.size(); i++) {
                Period period = quiz.periods().get(i);
                List<JsonNode> told = answer(period, opened.get(i), members, random);
                played.period(period.ref(), seen(played.organisation(quiz.organisation()), opened.get(i), told));
            }
        }
    }

    /** All activate their memberships with the phones they joined with. */
    private void signIn(List<Joined> members) {
        List<Callable<JsonNode>> activations = new ArrayList<>();
        for (Joined member : members) {
            String token = tokens.token(
                    member.memberId(),
                    Map.of("phone_number", "+86" + member.person().mobile(), "phone_number_verified", true));
            signedIn.put(member.memberId(), new Account(api, endpoints.contest(), token));
            String number = member.person().documentNumber();
            Map<String, Object> body = Map.of("documentLastFour", number.substring(number.length() - 4));
            activations.add(() -> new Account(api, endpoints.membership(), token).post("/activations", body));
        }
        try (Progress shown = progress.apply("activated", activations.size())) {
            crowd.doAll(activations, shown);
        }
    }

    /** Returns the periods as they were answered, in their order. */
    private List<JsonNode> open(Quiz quiz, Played played) {
        String organisation = played.organisation(quiz.organisation());
        String bank = QuizBank.publish(organiser, organisation);
        String id = organiser
                .post("/quizzes", Map.of("organisationId", organisation, "title", quiz.title()))
                .path("id")
                .asText();
        List<JsonNode> opened = new ArrayList<>();
        for (Period period : quiz.periods()) {
            opened.add(organiser.post("/quizzes/%s/periods".formatted(id), wish(period, bank)));
        }
        organiser.post("/quizzes/%s/publish".formatted(id));
        return opened;
    }

    private static Map<String, Object> wish(Period period, String bank) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> section =
                Map.of("topic", QuizBank.TOPIC, "number", period.questions(), "points", period.points());
        Map<String, Object> rules = Map.of(
                "bankId",
                bank,
                "bankVersion",
                1,
                "shuffleOptions",
                true,
                "attempts",
                Map.of("total", 1, "perDay", 1, "seconds", 1800, "secondsPerQuestion", 0),
                "sections",
                List.of(section));
        return Map.of(
                "title", period.title(),
                "opensAt", now.minus(1, ChronoUnit.MINUTES).toString(),
                "closesAt", now.plus(DAYS, ChronoUnit.DAYS).toString(),
                "rules", rules,
                "awards",
                        List.of(Map.of(
                                "title", period.award(), "stock", period.stock(), "threshold", period.threshold())));
    }

    /** Returns what each entrant was told in the end. */
    private List<JsonNode> answer(Period period, JsonNode opened, List<Joined> members, Random random) {
        List<Callable<JsonNode>> entrants = new ArrayList<>();
        int enough = (period.threshold() + period.points() - 1) / period.points();
        for (int i = 0; i < period.entrants(); i++) {
            Account entrant = signedIn.get(members.get(i).memberId());
            int right = i < period.reach()
                    ? enough + random.nextInt(period.questions() - enough + 1)
                    : random.nextInt(enough);
            Random choices = new Random(random.nextLong());
            entrants.add(() -> play(entrant, opened.path("id").asText(), right, choices));
        }
        Collections.shuffle(entrants, random);
        try (Progress shown = progress.apply("quiz " + period.ref(), entrants.size())) {
            return crowd.doAll(entrants, shown);
        }
    }

    private static JsonNode play(Account entrant, String period, int right, Random random) {
        JsonNode paper = entrant.post("/quiz-periods/%s/attempts".formatted(period));
        String attempt = "/attempts/" + paper.path("id").asText();
        List<Map<String, Object>> answers = QuizBank.answers(paper, right, random);
        for (int from = 0; from < answers.size(); from += PAGE) {
            List<Map<String, Object>> page = answers.subList(from, Math.min(from + PAGE, answers.size()));
            entrant.change("PUT", attempt + "/answers", Map.of("answers", page), "0");
        }
        return entrant.post(attempt + "/finish");
    }

    private PlayedPeriod seen(String organisation, JsonNode opened, List<JsonNode> told) {
        String award = opened.path("awards").get(0).path("id").asText();
        JsonNode replay = organiser.get("/limited-awards/%s/replay".formatted(award));
        if (!replay.path("consistent").asBoolean()) {
            throw new IllegalStateException("the log of an award says something else: " + replay.path("findings"));
        }
        JsonNode winners = replay.path("winners");
        return new PlayedPeriod(
                organisation,
                opened.path("id").asText(),
                winners.isEmpty() ? 0 : winners.get(winners.size() - 1).asLong(),
                count(told, "EXHAUSTED"));
    }

    private static long count(List<JsonNode> told, String outcome) {
        return told.stream()
                .filter(one ->
                        one.path("awards").get(0).path("outcome").asText().equals(outcome))
                .count();
    }
}
