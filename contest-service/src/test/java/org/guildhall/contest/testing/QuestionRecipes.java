package org.guildhall.contest.testing;

import static org.guildhall.contest.testing.Town.ADMINISTRATOR;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.kit.testing.AuthorityMatrix.Call;
import org.guildhall.kit.testing.AuthorityMatrix.Recipe;

/** How to call each route of question banks on a target in a given organisation. */
@Singleton
public class QuestionRecipes {

    public void addTo(Map<String, Recipe> recipes) {
        recipes.put(
                "POST /question-banks",
                id -> Call.of(
                        "/question-banks",
                        "{\"organisationId\":\"%s\",\"title\":\"题库\",\"purpose\":\"QUIZ\"}".formatted(id)));
        recipes.put("GET /question-banks", at("/question-banks?organisation=%s", id -> id));
        recipes.put("GET /question-banks/{id}", at("/question-banks/%s", QuestionRecipes::bank));
        recipes.put("GET /question-banks/import-template", id -> Call.of("/question-banks/import-template"));
        recipes.put("POST /question-banks/{id}/publish", at("/question-banks/%s/publish", QuestionRecipes::bank));
        recipes.put("GET /question-banks/{id}/versions", at("/question-banks/%s/versions", QuestionRecipes::bank));
        recipes.put(
                "GET /question-banks/{id}/versions/{number}",
                at("/question-banks/%s/versions/1", id -> Banks.publishedForSurveys(ADMINISTRATOR, id)));
        recipes.put("GET /question-banks/{id}/questions", at("/question-banks/%s/questions", QuestionRecipes::bank));
        recipes.put(
                "POST /question-banks/{id}/questions",
                id -> Call.of("/question-banks/" + bank(id) + "/questions", Banks.SINGLE));
        recipes.put(
                "POST /question-banks/{id}/imports",
                id -> new Call(
                        "/question-banks/" + bank(id) + "/imports",
                        Map.of("Content-Type", "text/csv"),
                        Banks.CSV,
                        null));
        recipes.put("GET /questions/{id}", at("/questions/%s", QuestionRecipes::question));
        recipes.put(
                "PUT /questions/{id}",
                id -> Call.of("/questions/" + question(id), Banks.SINGLE).ifMatch(1));
        recipes.put(
                "DELETE /questions/{id}",
                id -> Call.of("/questions/" + question(id)).ifMatch(1));
    }

    private static Recipe at(String path, Function<UUID, Object> target) {
        return organisation -> Call.of(path.formatted(target.apply(organisation)));
    }

    private static Object bank(UUID organisation) {
        return Banks.bank(ADMINISTRATOR, organisation, "QUIZ");
    }

    private static Object question(UUID organisation) {
        return Api.created(Banks.add(ADMINISTRATOR, Banks.bank(ADMINISTRATOR, organisation, "QUIZ"), Banks.SINGLE));
    }
}
