package org.guildhall.contest.testing;

import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Quizzes.attempts;
import static org.guildhall.contest.testing.Quizzes.award;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.kit.testing.Answers.text;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.kit.testing.AuthorityMatrix.Call;
import org.guildhall.kit.testing.AuthorityMatrix.Recipe;

/** How to call each route of quizzes on a target in a given organisation. */
@Singleton
public class QuizRecipes {

    private static final String OFTEN = attempts(9, 9, 600, 0);
    private static final String HELD_IF_FAST = ",\"suspicion\":{\"fasterThanSeconds\":300,\"membersPerDevice\":0}";
    private static final String REASON = "{\"reason\":\"经核实\"}";

    private final Quizzes quizzes;
    private final MembershipTopic membership;

    QuizRecipes(Quizzes quizzes, MembershipTopic membership) {
        this.quizzes = quizzes;
        this.membership = membership;
    }

    public void addTo(Map<String, Recipe> recipes) {
        addQuizzes(recipes);
        addAttempts(recipes);
        addAwards(recipes);
    }

    private void addQuizzes(Map<String, Recipe> recipes) {
        recipes.put(
                "POST /quizzes",
                id -> Call.of("/quizzes", "{\"organisationId\":\"%s\",\"title\":\"安全知识答题\"}".formatted(id)));
        recipes.put("GET /quizzes", at("/quizzes?organisation=%s", id -> id));
        recipes.put("GET /quizzes/open", id -> Call.of("/quizzes/open"));
        recipes.put("GET /quizzes/{id}", at("/quizzes/%s", this::draft));
        recipes.put("POST /quizzes/{id}/publish", at("/quizzes/%s/publish", this::draftWithPeriod));
        recipes.put("POST /quizzes/{id}/cancel", at("/quizzes/%s/cancel", this::draft));
        recipes.put(
                "POST /quizzes/{id}/periods",
                id -> Call.of("/quizzes/" + draft(id) + "/periods", quizzes.period(OFTEN, "", "[]")));
        recipes.put("DELETE /quiz-periods/{id}", at("/quiz-periods/%s", this::draftedPeriod));
        recipes.put("GET /quizzes/{id}/certificates", at("/quizzes/%s/certificates", id -> held(id).quiz()));
        recipes.put("GET /quizzes/{id}/standing", at("/quizzes/%s/standing", id -> held(id).quiz()));
        recipes.put("POST /quizzes/{id}/standing/freeze", at("/quizzes/%s/standing/freeze", id -> held(id).quiz()));
        recipes.put("POST /quizzes/{id}/standing/release", at("/quizzes/%s/standing/release", this::frozen));
    }

    /** They ask for a sign-in alone, and show everybody their own. */
    private void addAttempts(Map<String, Recipe> recipes) {
        String attempt = "/attempts/" + UUID.randomUUID();
        recipes.put("GET /attempts/{id}", id -> Call.of(attempt));
        recipes.put(
                "PUT /attempts/{id}/answers",
                id -> Call.of(attempt + "/answers", "{\"answers\":[{\"number\":1,\"choice\":\"A\"}]}"));
        recipes.put("POST /attempts/{id}/finish", id -> Call.of(attempt + "/finish"));
        recipes.put("GET /attempts/{id}/review", id -> Call.of(attempt + "/review"));
        recipes.put(
                "POST /quizzes/{id}/certificates/mine",
                id -> Call.of("/quizzes/" + UUID.randomUUID() + "/certificates/mine"));
        String period = "/quiz-periods/" + UUID.randomUUID();
        recipes.put("GET /quiz-periods/{id}/mine", id -> Call.of(period + "/mine"));
        recipes.put(
                "POST /quiz-periods/{id}/lectures/{code}/heartbeats",
                id -> Call.of(period + "/lectures/safety/heartbeats"));
        recipes.put("POST /quiz-periods/{id}/attempts", id -> Call.of(period + "/attempts", "{}"));
        recipes.put("POST /quiz-periods/{id}/practice-attempts", id -> Call.of(period + "/practice-attempts", "{}"));
    }

    private void addAwards(Map<String, Recipe> recipes) {
        recipes.put(
                "GET /limited-awards/{id}/log",
                at("/limited-awards/%s/log", id -> held(id).awards().get(0)));
        recipes.put(
                "GET /limited-awards/{id}/replay",
                at("/limited-awards/%s/replay", id -> held(id).awards().get(0)));
        recipes.put(
                "POST /limited-award-entries/{id}/confirm",
                id -> Call.of("/limited-award-entries/" + heldBack(id) + "/confirm", REASON));
        recipes.put(
                "POST /limited-award-entries/{id}/reject",
                id -> Call.of("/limited-award-entries/" + heldBack(id) + "/reject", REASON));
        recipes.put("GET /coupons/mine", id -> Call.of("/coupons/mine"));
        recipes.put(
                "POST /coupons/redemptions",
                id -> Call.of("/coupons/redemptions", "{\"code\":\"%s\"}".formatted(coupon(id))));
    }

    private static Recipe at(String path, Function<UUID, UUID> target) {
        return organisation -> Call.of(path.formatted(target.apply(organisation)));
    }

    private UUID draft(UUID organisation) {
        return Quizzes.draft(ADMINISTRATOR, organisation);
    }

    private UUID draftWithPeriod(UUID organisation) {
        UUID quiz = draft(organisation);
        addPeriod(quiz);
        return quiz;
    }

    private UUID draftedPeriod(UUID organisation) {
        return addPeriod(draft(organisation));
    }

    private UUID addPeriod(UUID quiz) {
        return Api.created(
                as(ADMINISTRATOR).body(quizzes.period(OFTEN, "", "[]")).post("/quizzes/" + quiz + "/periods"));
    }

    public Quizzes.Held held(UUID organisation) {
        return quizzes.held(ADMINISTRATOR, organisation, OFTEN, "", award(3, 100));
    }

    private UUID frozen(UUID organisation) {
        UUID quiz = held(organisation).quiz();
        as(ADMINISTRATOR).post("/quizzes/" + quiz + "/standing/freeze").then().statusCode(200);
        return quiz;
    }

    /** An entry of an award's log that is held for review. */
    public String heldBack(UUID organisation) {
        Quizzes.Held held = quizzes.held(ADMINISTRATOR, organisation, OFTEN, HELD_IF_FAST, award(1, 100));
        Quizzes.play(member(organisation), held.period(), 15).then().statusCode(200);
        return text(as(ADMINISTRATOR).get("/limited-awards/" + held.awards().get(0) + "/log"), "/items/0/id");
    }

    /** The code of a coupon that wasn't redeemed yet. */
    public String coupon(UUID organisation) {
        UUID member = member(organisation);
        Quizzes.play(member, held(organisation).period(), 15).then().statusCode(200);
        return text(as(member).get("/coupons/mine"), "/items/0/code");
    }

    private UUID member(UUID organisation) {
        UUID member = membership.join(organisation);
        membership.activate(List.of(member));
        return member;
    }

    /** Makes the token subject a member, and returns it. */
    public String memberOf(UUID organisation, String subject) {
        membership.activate(membership.join(organisation), subject);
        return subject;
    }

    /** Lets happen whatever is told of quizzes. */
    public void tellEveryEvent(UUID organisation) {
        UUID member = member(organisation);
        Quizzes.Held held = held(organisation);
        String standing = "/quizzes/" + held.quiz() + "/standing/";
        as(ADMINISTRATOR).post(standing + "freeze").then().statusCode(200);
        Quizzes.play(member, held.period(), 15).then().statusCode(200);
        as(ADMINISTRATOR).post(standing + "release").then().statusCode(200);
        String code = text(as(member).get("/coupons/mine"), "/items/0/code");
        as(ADMINISTRATOR)
                .body("{\"code\":\"%s\"}".formatted(code))
                .post("/coupons/redemptions")
                .then()
                .statusCode(200);
        as(ADMINISTRATOR).post("/quizzes/" + held.quiz() + "/cancel").then().statusCode(200);
    }
}
