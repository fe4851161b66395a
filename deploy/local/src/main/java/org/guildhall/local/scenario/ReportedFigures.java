package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.client.ApiClient.Answer;
import org.guildhall.local.scenario.Played.PlayedPeriod;
import org.guildhall.local.scenario.Scenario.Expectation;
import org.guildhall.local.signin.Tokens;
import org.guildhall.local.suite.Endpoints;
import org.jspecify.annotations.Nullable;

/** The figures reporting-service shows, by the refs of a scenario. */
final class ReportedFigures {
    private final ApiClient api;
    private final String reporting;
    private final Tokens tokens;
    private final Played played;
    private final Map<String, JsonNode> answers = new HashMap<>();

    ReportedFigures(ApiClient api, Endpoints endpoints, Tokens tokens, Played played) {
        this.api = api;
        this.reporting = endpoints.reporting();
        this.tokens = tokens;
        this.played = played;
    }

    /** Forgets what was read, so that the next figures are new ones. */
    void refresh() {
        answers.clear();
    }

    /** Returns the figure, added up over all refs; 0 for what reporting has not heard of yet. */
    long of(Expectation expectation) {
        List<String> categories = expectation.category();
        return expectation.of().stream()
                .mapToLong(ref -> categories.isEmpty()
                        ? figure(ref, expectation.figure(), expectation.gift())
                        : ofCategories(played.organisation(ref), expectation.figure(), categories))
                .sum();
    }

    /** Returns the same as the board shows it, for organisations and where it does. */
    Optional<Long> onBoard(Expectation expectation) {
        boolean isWhole =
                expectation.category().isEmpty() && expectation.of().stream().allMatch(played::isOrganisation);
        return expectation
                .figure()
                .tile()
                .filter(tile -> isWhole)
                .map(tile -> expectation.of().stream()
                        .mapToLong(ref -> tile(played.organisation(ref), tile))
                        .sum());
    }

    private long tile(String organisation, String tile) {
        for (JsonNode each : read("/board?organisation=" + organisation).path("tiles")) {
            if (tile.equals(
                    each.path("measure").asText() + " " + each.path("span").asText())) {
                return each.path("value").asLong();
            }
        }
        return 0;
    }

    private long ofCategories(String organisation, Figure figure, List<String> categories) {
        return categories.stream()
                .mapToLong(category -> members(organisation + "&category=" + category)
                        .path(figure.label())
                        .asLong())
                .sum();
    }

    private JsonNode members(String organisation) {
        return read("/statistics/members?organisation=" + organisation).path("total");
    }

    private long figure(String ref, Figure figure, @Nullable String gift) {
        if (figure == Figure.GIFTS_REFUSED) {
            return played.giftsRefused(ref, gift);
        }
        if (played.isOrganisation(ref)) {
            return ofOrganisation(played.organisation(ref), figure);
        }
        return played.period(ref).map(period -> ofPeriod(period, figure)).orElseGet(() -> ofSession(ref, figure));
    }

    private long ofOrganisation(String id, Figure figure) {
        return switch (figure) {
            case MEMBERS, RETAINED, JOINED, IMPORTED, TRANSFERRED_IN, MERGED_IN ->
                members(id).path(figure.label()).asLong();
            case UNIONS ->
                read("/statistics/organisations?organisation=" + id)
                        .path("total")
                        .path("levels")
                        .path("GRASSROOTS")
                        .asLong();
            case SESSIONS, CARDS, GIFTS_HANDED_OUT ->
                read("/statistics/sessions?organisation=" + id)
                        .path("totals")
                        .path(figure.label())
                        .asLong();
            case PROMOTIONS -> promotions(id).path("promotions").asLong();
            case SUBSIDIES -> sum(promotions(id).path("subsidies"), subsidy -> subsidy.path("amount"));
            case HONOURS -> sum(promotions(id).path("honours"), count -> count);
            default ->
                read("/statistics/contests?organisation=" + id)
                        .path("totals")
                        .path(figure.label())
                        .asLong();
        };
    }

    private JsonNode promotions(String organisation) {
        return read("/statistics/promotions?organisation=" + organisation).path("total");
    }

    /** Sums up what stands under each code. */
    private static long sum(JsonNode byCode, UnaryOperator<JsonNode> number) {
        long sum = 0;
        for (JsonNode each : byCode) {
            sum += number.apply(each).asLong();
        }
        return sum;
    }

    private long ofPeriod(PlayedPeriod period, Figure figure) {
        return switch (figure) {
            case LAST_WINNER -> period.lastWinner();
            case REFUSED_AS_EXHAUSTED -> period.exhausted();
            case AWARDS -> reported(period).path("awards").path("AWARDED").asLong();
            default -> reported(period).path("entrants").asLong();
        };
    }

    private JsonNode reported(PlayedPeriod period) {
        for (JsonNode item : read("/statistics/quizzes?limit=200&organisation=" + period.organisationId())
                .path("items")) {
            if (item.path("id").asText().equals(period.periodId())) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    private long ofSession(String ref, Figure figure) {
        JsonNode sessions = read("/statistics/sessions?limit=200&organisation=" + played.organisationOfSession(ref));
        for (JsonNode session : sessions.path("items")) {
            if (session.path("id").asText().equals(played.session(ref))) {
                return session.path(figure.label()).asLong();
            }
        }
        return 0;
    }

    private JsonNode read(String path) {
        return answers.computeIfAbsent(path, key -> {
            Answer answer = api.get(reporting + key, tokens.administrator());
            boolean unheardOf = answer.status() == 404 || answer.status() == 403;
            return unheardOf ? answer.body() : ApiClient.require("GET " + key, answer);
        });
    }
}
