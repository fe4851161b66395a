package org.guildhall.contest.quiz.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.ENROLMENT_OFFICER;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.contest.testing.Banks;
import org.guildhall.contest.testing.Games;
import org.guildhall.contest.testing.Judging;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Quizzes;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Surveys;
import org.guildhall.contest.testing.Town;
import org.guildhall.contest.testing.Voter;

/**
 * A quiz under way whose standing is frozen, a survey and a contest beside it, everything of them recognisable. One member
 * finished before the freeze, so that their score is public. Then the owner won an award, and the rival, on the same
 * device, had theirs held back; the rival has another attempt under way.
 */
final class QuizWorld {

    static final String PUBLIC_SCORE = "249.42";
    static final String OWNER_SCORE = "415.68";
    /** A section of six, 97 points each, by the share of seven right options found. */
    private static final Map<Integer, String> SCORES = Map.of(5, OWNER_SCORE, 4, "332.52", 3, PUBLIC_SCORE);

    private static final String RIVAL_SECOND_SCORE = "110.84";
    private static final int OWNER_LETTERS = 5;
    static final int RIVAL_LETTERS = 4;
    private static final int EARLY_LETTERS = 3;

    final Secrets secrets = new Secrets();
    final List<String> ids = new ArrayList<>();
    private static final boolean CAMPAIGN = Boolean.getBoolean("guildhall.campaign");

    /** Of whom the quiz is no business, three by chance; campaigns send all. */
    final List<Crawler> callers = new ArrayList<>();

    final UUID host;
    final UUID owner;
    final UUID rival;
    UUID quiz;
    UUID survey;
    UUID rivalsOpenAttempt;
    /** With a ballot of the rival that wasn't used yet. */
    Voter undecided;

    private final UUID unit;
    private final UUID early;
    private final Games games;
    private final String mark = UUID.randomUUID().toString().substring(24);
    private UUID period;
    private UUID surveyQuestion;

    QuizWorld(MembershipTopic membership, Town town, Games games) {
        this.games = games;
        host = membership.found(town.east, "TOWNSHIP");
        unit = membership.found(host, "GRASSROOTS");
        List<UUID> members = membership.join(unit, 4);
        membership.activate(members);
        owner = members.get(0);
        rival = members.get(1);
        early = members.get(2);
        UUID outsider = membership.join(town.west);
        membership.activate(List.of(outsider));
        ids.addAll(List.of(host.toString(), unit.toString(), owner.toString()));
        holdQuiz();
        holdSurvey();
        String judge = holdContest();
        String below = "organiser-" + mark;
        membership.appoint(below, "CONTEST_ORGANISER", unit);
        callers.add(Crawler.entrant(owner.toString()));
        callers.add(Crawler.entrant(rival.toString()));
        callers.add(Crawler.officer(ORGANISER));
        callers.add(Crawler.nobody());
        List<Object> others =
                new ArrayList<>(List.of(members.get(3), outsider, judge, below, NEIGHBOUR, ENROLMENT_OFFICER));
        Collections.shuffle(others);
        for (Object other : others.subList(0, CAMPAIGN ? others.size() : 3)) {
            callers.add(Crawler.other(other.toString()));
        }
        callers.add(Crawler.officer(AUDITOR));
    }

    /** One of each kind of caller. */
    List<Crawler> fewCallers() {
        return callers.subList(0, 5);
    }

    private void holdQuiz() {
        UUID bank = bank();
        quiz = Quizzes.draft(ORGANISER, host);
        Response added = as(ORGANISER).body(period(bank)).post("/quizzes/" + quiz + "/periods");
        period = created(added);
        String award = added.path("awards[0].id");
        ids.addAll(List.of(bank.toString(), quiz.toString(), period.toString(), award));
        as(ORGANISER).post("/quizzes/" + quiz + "/publish").then().statusCode(200);
        rivalsOpenAttempt = play();
        List<String> entries =
                as(ORGANISER).get("/limited-awards/" + award + "/log").path("items.id");
        ids.addAll(entries);
    }

    /** In which the owner has voted and the rival hasn't. */
    private void holdSurvey() {
        UUID bank = Banks.bank(ORGANISER, host, "SURVEY");
        surveyQuestion = created(Banks.add(ORGANISER, bank, question("您的愿望？", -1, "")));
        Banks.publish(ORGANISER, bank);
        survey = created(as(ORGANISER).body(Surveys.body(host, bank, 1)).post("/surveys"));
        as(ORGANISER).post("/surveys/" + survey + "/open").then().statusCode(200);
        ids.add(survey.toString());
        vote(owner).answer(surveyAnswers()).then().statusCode(200);
        undecided = vote(rival);
    }

    private UUID bank() {
        UUID bank = Banks.bank(ORGANISER, host, "QUIZ");
        for (int i = 0; i < Secrets.OPTIONS; i++) {
            int wrong = i;
            String key = letters(IntStream.range(0, Secrets.OPTIONS)
                    .filter(option -> option != wrong)
                    .boxed()
                    .toList());
            String explanation = "explained-" + mark + "-" + i;
            secrets.add(Secret.KEY, null, explanation);
            String answer =
                    ",\"topic\":\"保密\",\"points\":50,\"key\":\"%s\",\"partialCredit\":\"PROPORTIONAL\",\"explanation\":\"%s\""
                            .formatted(key, explanation);
            UUID added = created(Banks.add(ORGANISER, bank, question("第 " + i + " 题", wrong, answer)));
            if (i == 0) {
                ids.add(added.toString());
            }
        }
        Banks.publish(ORGANISER, bank);
        return bank;
    }

    /** @param wrong the option that isn't right */
    private static String question(String text, int wrong, String more) {
        String options = IntStream.range(0, Secrets.OPTIONS)
                .mapToObj(i -> "\"%s%d\"".formatted(i == wrong ? "非" : "是", i))
                .collect(Collectors.joining(","));
        return "{\"kind\":\"MULTIPLE\",\"text\":\"%s\",\"options\":[%s]%s}".formatted(text, options, more);
    }

    private static String period(UUID bank) {
        Instant now = Instant.now();
        return """
                {"title":"保密期","opensAt":"%s","closesAt":"%s","awards":%s,
                 "rules":{"bankId":"%s","bankVersion":1,"shuffleOptions":true,"attempts":%s,
                          "suspicion":{"fasterThanSeconds":0,"membersPerDevice":1},
                          "sections":[{"topic":"保密","number":6,"points":97}]}}""".formatted(
                        now.minusSeconds(60),
                        now.plusSeconds(3600),
                        Quizzes.award(5, 300),
                        bank,
                        Quizzes.attempts(2, 2, 1800, 0));
    }

    /** Everybody plays; returns the attempt that is left open. */
    private UUID play() {
        play(early, EARLY_LETTERS, "");
        as(ORGANISER).post("/quizzes/" + quiz + "/standing/freeze").then().statusCode(200);
        String device = "phone-" + mark;
        secrets.add(Secret.DEVICE, null, device);
        play(owner, OWNER_LETTERS, device);
        play(rival, RIVAL_LETTERS, device);
        secrets.addAnswers(owner.toString(), OWNER_LETTERS);
        secrets.addAnswers(rival.toString(), RIVAL_LETTERS);
        secrets.addScore(owner.toString(), SCORES.get(OWNER_LETTERS));
        secrets.addScore(rival.toString(), SCORES.get(RIVAL_LETTERS));
        secrets.addScore(rival.toString(), RIVAL_SECOND_SCORE);
        secrets.add(
                Secret.COUPON_CODE,
                owner.toString(),
                as(owner).get("/coupons/mine").path("items[0].code"));
        Response paper = start(rival, device);
        UUID open = created(paper);
        Quizzes.answer(rival, open, "[" + answers(paper, RIVAL_LETTERS, 2) + "]")
                .then()
                .statusCode(200);
        return open;
    }

    private void play(UUID member, int letters, String device) {
        Response paper = start(member, device);
        UUID attempt = created(paper);
        Quizzes.answer(member, attempt, "[" + answers(paper, letters, 6) + "]")
                .then()
                .statusCode(200);
        Response finished = Quizzes.finish(member, attempt);
        assertThat(finished.asString()).contains("\"score\":" + SCORES.get(letters));
    }

    private Response start(UUID member, String device) {
        Response paper =
                as(member).body("{\"device\":\"%s\"}".formatted(device)).post("/quiz-periods/" + period + "/attempts");
        String attempt = created(paper).toString();
        ids.add(attempt);
        secrets.add(Secret.ATTEMPT, member.toString(), attempt);
        UUID id = UUID.fromString(attempt);
        secrets.add(
                Secret.SEED,
                member.toString(),
                games.query("SELECT seed FROM attempt WHERE id = ?", id).get(0));
        if (!device.isEmpty()) {
            secrets.add(
                    Secret.DEVICE,
                    null,
                    games.query("SELECT device FROM attempt WHERE id = ?", id).get(0));
        }
        return paper;
    }

    /** The first right options of the first questions. */
    private static String answers(Response paper, int letters, int questions) {
        List<List<String>> options = paper.jsonPath().getList("questions.options");
        return IntStream.range(0, questions)
                .mapToObj(i -> "{\"number\":%d,\"choice\":\"%s\"}"
                        .formatted(
                                i + 1,
                                letters(IntStream.range(0, Secrets.OPTIONS)
                                        .filter(option ->
                                                options.get(i).get(option).startsWith("是"))
                                        .limit(letters)
                                        .boxed()
                                        .toList())))
                .collect(Collectors.joining(","));
    }

    private static String letters(List<Integer> options) {
        return options.stream().map(option -> Character.toString('A' + option)).collect(Collectors.joining());
    }

    private Voter vote(UUID member) {
        Voter voter = new Voter(survey, member).ballot();
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        secrets.add(Secret.SURVEY, null, encoder.encodeToString(voter.nonce));
        secrets.add(Secret.SURVEY, null, voter.signature());
        secrets.add(Secret.SURVEY, null, voter.blinded());
        return voter;
    }

    String surveyAnswers() {
        return "[{\"questionId\":\"%s\",\"chosen\":\"%s\"}]"
                .formatted(surveyQuestion, "ABCDEFGH".substring(0, Secrets.CHOSEN_IN_SURVEY));
    }

    /** Returns its judge. */
    private String holdContest() {
        Judging judging =
                Judging.start(host, Rules.of(1), List.of(early), ORGANISER).withJudges(1);
        String judge = judging.judges.get(0);
        for (UUID id : List.of(
                judging.contest, judging.project, judging.stage, judging.entries.get(0), judging.judgeIds.get(0))) {
            ids.add(id.toString());
        }
        ids.add(Judging.tasks(judge).get(0));
        return judge;
    }
}
