package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.client.ApiClient.Answer;
import org.guildhall.local.scenario.Played.Joined;
import org.guildhall.local.scenario.Scenario.Gift;
import org.guildhall.local.scenario.Scenario.Organisation;
import org.guildhall.local.scenario.Scenario.Session;
import org.guildhall.local.signin.Tokens;
import org.guildhall.local.suite.Endpoints;
import org.guildhall.local.terminal.Progress;

/** The recruitment sessions of a scenario: opened by the officer, joined by everybody, gifts handed out by the officer. */
final class SessionsPlay {
    private static final int CREATED = 201;
    private static final String NO_GIFT_LEFT = "gift-stock-exhausted";

    private final ApiClient api;
    private final String membership;
    private final Tokens tokens;
    private final ClientCrowd crowd;
    private final Map<String, String> joinTokens = new HashMap<>();
    /** By session and name. */
    private final Map<String, Map<String, String>> giftIds = new HashMap<>();

    private String noticeVersion = "";

    SessionsPlay(ApiClient api, Endpoints endpoints, Tokens tokens, ClientCrowd crowd) {
        this.api = api;
        this.membership = endpoints.membership();
        this.tokens = tokens;
        this.crowd = crowd;
    }

    static int joins(Scenario scenario) {
        return scenario.sessions().stream().mapToInt(Session::joins).sum();
    }

    static int giftsAsked(Scenario scenario) {
        return scenario.sessions().stream().mapToInt(SessionsPlay::giftsAsked).sum();
    }

    static int giftsAsked(Session session) {
        return session.gifts().stream().mapToInt(Gift::asked).sum();
    }

    void open(Scenario scenario, Played played) {
        for (Session session : scenario.sessions()) {
            JsonNode opened = ApiClient.require(
                    "POST /recruitment-sessions",
                    api.post(membership + "/recruitment-sessions", tokens.officer(), opening(session, played)));
            played.session(session, opened.path("id").asText());
            String joinToken = opened.path("joinToken").asText();
            joinTokens.put(session.ref(), joinToken);
            Map<String, String> gifts = new HashMap<>();
            opened.path("gifts")
                    .forEach(gift -> gifts.put(
                            gift.path("name").asText(), gift.path("id").asText()));
            giftIds.put(session.ref(), gifts);
            JsonNode form = ApiClient.require("GET /join-forms", api.get(membership + "/join-forms/" + joinToken, ""));
            noticeVersion = form.path("noticeVersion").asText();
        }
    }

    private static Map<String, Object> opening(Session session, Played played) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> body = new HashMap<>();
        body.put("organisationId", played.organisation(session.organisation()));
        body.put("title", session.heldOn() == null ? session.title() : session.title() + " " + session.heldOn());
        body.put("opensAt", now.minus(1, ChronoUnit.MINUTES).toString());
        body.put("closesAt", now.plus(1, ChronoUnit.DAYS).toString());
        body.put("confirmation", "AUTOMATIC");
        body.put(
                "gifts",
                session.gifts().stream()
                        .map(gift -> Map.of("name", gift.name(), "stock", gift.stock()))
                        .toList());
        return body;
    }

    /** Lets everybody join, session after session, many at once. */
    void join(Scenario scenario, SyntheticPersons persons, Played played, Progress progress) {
        Map<String, String> employers =
                scenario.organisations().stream().collect(Collectors.toMap(Organisation::ref, Organisation::name));
        List<Callable<Joined>> everybody = new ArrayList<>();
        for (Session session : scenario.sessions()) {
            for (int place = 0; place < session.joins(); place++) {
                int index = everybody.size();
                boolean wantsCard = place < session.cards();
                String employer = employers.get(session.organisation());
                everybody.add(() -> join(session, persons.person(index), employer, wantsCard));
            }
        }
        List<Joined> answers = crowd.doAll(everybody, progress);
        int from = 0;
        for (Session session : scenario.sessions()) {
            played.joined(session.ref(), answers.subList(from, from + session.joins()));
            from += session.joins();
        }
    }

    private Joined join(Session session, SyntheticPerson person, String employer, boolean wantsCard) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", person.name());
        body.put("documentType", "RESIDENT_ID");
        body.put("documentNumber", person.documentNumber());
        body.put("mobile", person.mobile());
        body.put("employer", employer);
        body.put("jobTitle", person.jobTitle());
        body.put("categories", session.categories().isEmpty() ? person.categories() : session.categories());
        body.put("education", person.education());
        body.put("household", person.household());
        body.put("wantsCard", wantsCard);
        body.put("consent", Map.of("noticeVersion", noticeVersion, "accepted", true));
        String url = "%s/join-forms/%s/applications".formatted(membership, joinTokens.get(session.ref()));
        JsonNode answer = ApiClient.require("joining session " + session.ref(), api.post(url, "", body));
        return new Joined(
                answer.path("receipt").asText(),
                answer.path("member").path("id").asText(),
                person);
    }

    /** Lets those who ask come for a gift, many at once, until all have one or were told that none of that kind is left. */
    void handOutGifts(Scenario scenario, Played played, Progress progress) {
        for (Session session : scenario.sessions()) {
            List<Callable<Asked>> asking = new ArrayList<>();
            for (Gift gift : session.gifts()) {
                int from = asking.size();
                played.joined(session.ref())
                        .subList(from, from + gift.asked())
                        .forEach(joined -> asking.add(() -> handOut(session, gift, played, joined)));
            }
            Map<String, Long> refused = crowd.doAll(asking, progress).stream()
                    .filter(asked -> !asked.handedOut())
                    .collect(Collectors.groupingBy(Asked::gift, Collectors.counting()));
            played.giftsRefused(session.ref(), refused);
        }
    }

    private record Asked(String gift, boolean handedOut) {}

    private Asked handOut(Session session, Gift gift, Played played, Joined joined) {
        String url = "%s/recruitment-sessions/%s/gift-handouts".formatted(membership, played.session(session.ref()));
        String giftId = giftIds.get(session.ref()).get(gift.name());
        Answer answer = api.post(url, tokens.officer(), Map.of("receipt", joined.receipt(), "giftId", giftId));
        if (!answer.problem().equals(NO_GIFT_LEFT)) {
            ApiClient.require("handing out a gift in session " + session.ref(), answer);
        }
        return new Asked(gift.name(), answer.status() == CREATED);
    }
}
