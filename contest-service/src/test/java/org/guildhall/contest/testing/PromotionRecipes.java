package org.guildhall.contest.testing;

import static org.guildhall.contest.testing.Town.ADMINISTRATOR;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.kit.testing.AuthorityMatrix.Call;
import org.guildhall.kit.testing.AuthorityMatrix.Recipe;

/** How to call each route of promotions, honours and certificates on a target in a given organisation. */
@Singleton
public class PromotionRecipes {

    private final Promotions promotions;
    private final MembershipTopic membership;

    PromotionRecipes(Promotions promotions, MembershipTopic membership) {
        this.promotions = promotions;
        this.membership = membership;
    }

    public void addTo(Map<String, Recipe> recipes) {
        addPolicies(recipes);
        addProposals(recipes);
        addSubsidies(recipes);
        addHonours(recipes);
        addCertificates(recipes);
        addSelections(recipes);
    }

    private void addPolicies(Map<String, Recipe> recipes) {
        recipes.put("GET /promotion-policies", at("/promotion-policies?organisation=%s", id -> id));
        recipes.put("GET /promotion-policies/{id}", at("/promotion-policies/%s", promotions::policy));
        recipes.put(
                "POST /promotion-policies", id -> Call.of("/promotion-policies", """
                {"organisationId":"%s","title":"晋级办法","validFrom":"2026-01-01","lines":[%s]}""".formatted(id, Policies.SMALL)));
    }

    private void addProposals(Map<String, Recipe> recipes) {
        recipes.put("GET /contests/{id}/promotion-proposals", at("/contests/%s/promotion-proposals", this::draft));
        recipes.put("POST /contests/{id}/promotion-proposals", at("/contests/%s/promotion-proposals", this::draft));
        recipes.put("GET /promotion-proposals", at("/promotion-proposals?organisation=%s", id -> id));
        recipes.put("GET /promotion-proposals/{id}", at("/promotion-proposals/%s", promotions::proposal));
        recipes.put("POST /promotion-proposals/{id}/grant", at("/promotion-proposals/%s/grant", promotions::proposal));
        recipes.put(
                "POST /promotion-proposals/{id}/decline",
                id -> Call.of("/promotion-proposals/" + promotions.proposal(id) + "/decline", "{\"reason\":\"材料不全\"}"));
        recipes.put(
                "POST /promotion-proposals/grant",
                id -> Call.of("/promotion-proposals/grant", "{\"ids\":[\"" + promotions.proposal(id) + "\"]}"));
    }

    private void addSubsidies(Map<String, Recipe> recipes) {
        recipes.put("GET /subsidies", at("/subsidies?organisation=%s", id -> id));
        recipes.put("GET /subsidies/export", at("/subsidies/export?organisation=%s", id -> id));
        recipes.put("POST /subsidies/{id}/pay", at("/subsidies/%s/pay", promotions::subsidy));
    }

    private void addHonours(Map<String, Recipe> recipes) {
        recipes.put("GET /honour-types", at("/honour-types?organisation=%s", id -> id));
        recipes.put("POST /honour-types", id -> Call.of("/honour-types", Honours.type(id, Honours.code(), "MEMBER")));
        recipes.put("GET /honours", at("/honours?organisation=%s", id -> id));
        recipes.put("POST /honours", id -> Call.of("/honours", Honours.honour(type(id), id, "organisationId", id)));
        recipes.put("GET /honours/{id}", at("/honours/%s", id -> Honours.registered(ADMINISTRATOR, id)));
        recipes.put("POST /honours/{id}/accept", at("/honours/%s/accept", this::lyingWith));
        recipes.put(
                "POST /honours/{id}/return",
                id -> Call.of("/honours/" + lyingWith(id) + "/return", "{\"reason\":\"事迹不具体\"}"));
    }

    private void addCertificates(Map<String, Recipe> recipes) {
        recipes.put("GET /contests/{id}/prizes", at("/contests/%s/prizes", this::draft));
        recipes.put("GET /contests/{id}/certificates", at("/contests/%s/certificates", this::draft));
        recipes.put("POST /contests/{id}/certificates", at("/contests/%s/certificates", this::draft));
        recipes.put("GET /certificates/mine", id -> Call.of("/certificates/mine"));
        recipes.put("GET /certificates/{code}", at("/certificates/%s", promotions::certificate));
        recipes.put("GET /certificates/{code}/document", at("/certificates/%s/document", promotions::certificate));
    }

    private void addSelections(Map<String, Recipe> recipes) {
        recipes.put(
                "POST /contests/{id}/recognition-rules",
                id -> Call.of(
                        "/contests/" + promotions.selection(id) + "/recognition-rules", Promotions.RECOGNITION_RULE));
        recipes.put(
                "GET /contests/{id}/recognition-rules", at("/contests/%s/recognition-rules", promotions::selection));
        recipes.put(
                "GET /judging/tasks/{sheet}/nomination",
                id -> Call.of("/judging/tasks/" + UUID.randomUUID() + "/nomination"));
        recipes.put("GET /contests/{id}/chosen", at("/contests/%s/chosen", promotions::selection));
        recipes.put("GET /entries/{id}/nomination", at("/entries/%s/nomination", promotions::nomination));
        recipes.put(
                "PUT /entries/{id}/nomination",
                id -> Call.of("/entries/" + promotions.nomination(id) + "/nomination", "{\"statement\":\"事迹\"}")
                        .ifMatch(1));
        recipes.put(
                "POST /entries/{id}/nomination/recognise",
                id -> Call.of(
                        "/entries/" + promotions.nomination(id) + "/nomination/recognise",
                        "{\"rule\":\"provincial\"}"));
    }

    private static Recipe at(String path, Function<UUID, Object> target) {
        return organisation -> Call.of(path.formatted(target.apply(organisation)));
    }

    /** Enough to be answered: a contest without results refuses, which isn't a refusal to go near it. */
    private Object draft(UUID organisation) {
        return Api.draft(ADMINISTRATOR, organisation);
    }

    private static UUID type(UUID organisation) {
        return Api.created(Honours.createType(ADMINISTRATOR, organisation, Honours.code(), "ORGANISATION"));
    }

    private Object lyingWith(UUID organisation) {
        return Honours.lyingWith(ADMINISTRATOR, organisation, membership.found(organisation, "GROUP"));
    }
}
