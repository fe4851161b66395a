package org.guildhall.contest;

import static org.guildhall.contest.testing.Town.ADMINISTRATOR;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guildhall.contest.testing.Api;
import org.guildhall.contest.testing.Banks;
import org.guildhall.contest.testing.Honours;
import org.guildhall.contest.testing.Judging;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Promotions;
import org.guildhall.contest.testing.QuizRecipes;
import org.guildhall.contest.testing.Quizzes;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Surveys;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.BadInput;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;

@QuarkusTest
@WithTestResource(TestStack.class)
class ContestBadInputTest extends BadInput {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    private String attacker;
    private UUID contest;
    private UUID project;
    private UUID entry;
    private UUID judge;
    private UUID stage;
    private String moderation;
    private String sheet;

    @Inject
    Promotions promotions;

    @Inject
    QuizRecipes quizzes;

    private Quizzes.Held quiz;
    private String heldBack;
    private UUID attempt;
    private String proposal;
    private String subsidy;
    private UUID honour;
    private UUID nomination;
    private UUID bank;
    private UUID question;
    private UUID survey;

    @Override
    protected void makeTargets() {
        attacker = "attacker-" + UUID.randomUUID();
        membership.declareNonMember("judge-1");
        UUID township = membership.found(town.west, "TOWNSHIP");
        contest = Api.draft(ADMINISTRATOR, town.east);
        project = Api.project(ADMINISTRATOR, contest, null);
        Api.open(ADMINISTRATOR, contest);
        entry = Api.created(Api.enter(ADMINISTRATOR, project, membership.join(town.enterprise)));
        judge = Api.created(
                Api.as(ADMINISTRATOR).body("{\"subject\":\"judge-1\"}").post("/projects/" + project + "/judges"));
        proposal = promotions.proposal(township);
        subsidy = promotions.subsidy(township);
        nomination = promotions.nomination(town.enterprise);
        honour = Honours.lyingWith(ADMINISTRATOR, town.east, town.enterprise);
        bank = Banks.bank(ADMINISTRATOR, town.east, "QUIZ");
        question = Api.created(Banks.add(ADMINISTRATOR, bank, Banks.SINGLE));
        survey = Surveys.open(ADMINISTRATOR, town.east);
        makeStage();
        makeQuiz();
    }

    /** With an attempt of the attacker's own. */
    private void makeQuiz() {
        quiz = quizzes.held(town.enterprise);
        heldBack = quizzes.heldBack(town.enterprise);
        attempt = Quizzes.started(quizzes.memberOf(town.enterprise, attacker), quiz.period());
    }

    /** With a moderation, and an open sheet of the attacker's own, who became an organiser after being appointed. */
    private void makeStage() {
        Judging judging = Judging.start(town, Rules.of(2), membership.join(town.enterprise, 2));
        judging.appoint(attacker, null);
        judging.withJudges(2);
        String code = judging.codes().get(judging.entries.get(0).toString());
        judging.recuse(judging.judgeIds.get(0), judging.entries.get(0)).then().statusCode(201);
        String first = judging.judges.get(1);
        String second = judging.judges.get(2);
        Judging.mark(first, Judging.task(first, code), Judging.MARKS);
        Judging.mark(second, Judging.task(second, code), Judging.MARKS.replace("\"80\"", "\"90\""));
        stage = judging.stage;
        moderation = judging.moderations().path("items[0].id");
        sheet = Judging.tasks(attacker).get(0);
        membership.appoint(attacker, "ADMINISTRATOR", null);
    }

    @Override
    protected String token() {
        return TestTokens.of(attacker);
    }

    /** Streams never end. */
    @Override
    protected boolean covers(String operation) {
        return !operation.endsWith("/stream");
    }

    @Override
    protected String query(String operation) {
        if (operation.endsWith("/name-list")) {
            // There is none before the end, so nobody is asked for names.
            return "kind=PAYMENTS";
        }
        return operation.startsWith("GET /subsidies")
                        || operation.equals("GET /promotion-proposals")
                        || operation.equals("GET /promotion-policies")
                        || operation.startsWith("GET /honour")
                        || operation.equals("GET /quizzes")
                        || operation.startsWith("GET /question-banks")
                        || operation.startsWith("GET /surveys")
                ? "organisation=" + town.enterprise
                : super.query(operation);
    }

    @Override
    protected String pathValue(String operation, String parameter) {
        if (operation.contains(" /contests/")) {
            return contest.toString();
        }
        if (operation.contains(" /quizzes/")) {
            return quiz.quiz().toString();
        }
        if (operation.contains(" /quiz-periods/")) {
            return quiz.period().toString();
        }
        if (operation.contains(" /attempts/")) {
            return attempt.toString();
        }
        if (operation.contains(" /limited-awards/")) {
            return quiz.awards().get(0).toString();
        }
        if (operation.contains(" /limited-award-entries/")) {
            return heldBack;
        }
        if (operation.contains(" /projects/")) {
            return project.toString();
        }
        if (operation.contains(" /judges/")) {
            return judge.toString();
        }
        if (operation.contains(" /moderations/")) {
            return moderation;
        }
        if (operation.contains(" /judging/")) {
            return sheet;
        }
        if (operation.contains(" /stages/")) {
            return stage.toString();
        }
        if (operation.contains("/nomination")) {
            return nomination.toString();
        }
        if (operation.contains(" /promotion-proposals/")) {
            return proposal;
        }
        if (operation.contains(" /subsidies/")) {
            return subsidy;
        }
        if (operation.contains(" /honours/")) {
            return honour.toString();
        }
        if (operation.contains(" /question-banks/")) {
            return parameter.equals("number") ? "1" : bank.toString();
        }
        if (operation.contains(" /surveys/")) {
            return survey.toString();
        }
        if (operation.contains(" /questions/")) {
            return question.toString();
        }
        return operation.contains(" /entries/") ? entry.toString() : super.pathValue(operation, parameter);
    }
}
