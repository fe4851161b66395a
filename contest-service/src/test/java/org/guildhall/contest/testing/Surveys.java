package org.guildhall.contest.testing;

import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.AuthorityMatrix.Call;
import org.guildhall.kit.testing.AuthorityMatrix.Recipe;

/** Surveys through the public door, and how to call each of their routes. */
@Singleton
public class Surveys {

    private static final String BALLOT =
            "{\"keyId\":\"%s\",\"blindedMessage\":\"%s\"}".formatted(UUID.randomUUID(), "A".repeat(342));
    private static final String RESPONSE =
            """
            {"ballot":{"keyId":"%s","nonce":"%s","signature":"%s"},"answers":[{"questionId":"%s","chosen":"A"}]}""".formatted(UUID.randomUUID(), "A".repeat(43), "A".repeat(342), UUID.randomUUID());

    private final MembershipTopic membership;

    Surveys(MembershipTopic membership) {
        this.membership = membership;
    }

    /** A draft with two questions, its window open for an hour. */
    public static UUID draft(String organiser, UUID organisation) {
        UUID bank = Banks.publishedForSurveys(organiser, organisation);
        return created(as(organiser).body(body(organisation, bank, 1)).post("/surveys"));
    }

    public static String body(UUID organisation, UUID bank, int version) {
        return """
                {"organisationId":"%s","title":"满意度调查","bankId":"%s","bankVersion":%d,"opensAt":"%s","closesAt":"%s"}""".formatted(
                        organisation,
                        bank,
                        version,
                        Instant.now().minusSeconds(60),
                        Instant.now().plusSeconds(3600));
    }

    public static UUID open(String organiser, UUID organisation) {
        UUID survey = draft(organiser, organisation);
        as(organiser).post("/surveys/" + survey + "/open").then().statusCode(200);
        return survey;
    }

    public static void close(String organiser, UUID survey) {
        as(organiser).post("/surveys/" + survey + "/close").then().statusCode(200);
    }

    /** So many activated members of the organisation. */
    public List<UUID> members(UUID organisation, int count) {
        List<UUID> members = membership.join(organisation, count);
        membership.activate(members);
        return members;
    }

    /** Answers to the two questions of {@link #draft}. */
    public static String answers(String organiser, UUID survey, String first, String second) {
        List<String> questions = as(organiser).get("/surveys/" + survey).path("questions.id");
        return "[{\"questionId\":\"%s\",\"chosen\":\"%s\"},{\"questionId\":\"%s\",\"chosen\":\"%s\"}]"
                .formatted(questions.get(0), first, questions.get(1), second);
    }

    public void addTo(Map<String, Recipe> recipes) {
        recipes.put(
                "POST /surveys",
                id -> Call.of("/surveys", body(id, Banks.publishedForSurveys(Town.ADMINISTRATOR, id), 1)));
        recipes.put("GET /surveys", id -> Call.of("/surveys?organisation=" + id));
        recipes.put("GET /surveys/open", id -> Call.of("/surveys/open"));
        recipes.put("GET /surveys/{id}", id -> Call.of("/surveys/" + draft(Town.ADMINISTRATOR, id)));
        recipes.put("POST /surveys/{id}/open", id -> Call.of("/surveys/" + draft(Town.ADMINISTRATOR, id) + "/open"));
        recipes.put("POST /surveys/{id}/close", id -> Call.of("/surveys/" + open(Town.ADMINISTRATOR, id) + "/close"));
        recipes.put(
                "GET /surveys/{id}/results", id -> Call.of("/surveys/" + open(Town.ADMINISTRATOR, id) + "/results"));
        recipes.put(
                "GET /surveys/{id}/ballot-key",
                id -> Call.of("/surveys/" + open(Town.ADMINISTRATOR, id) + "/ballot-key"));
        recipes.put(
                "POST /surveys/{id}/ballots",
                id -> Call.of("/surveys/" + open(Town.ADMINISTRATOR, id) + "/ballots", BALLOT));
        recipes.put(
                "POST /surveys/{id}/responses",
                id -> Call.of("/surveys/" + open(Town.ADMINISTRATOR, id) + "/responses", RESPONSE));
    }
}
