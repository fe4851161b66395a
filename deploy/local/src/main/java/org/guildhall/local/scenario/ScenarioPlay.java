package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.scenario.Scenario.Organisation;
import org.guildhall.local.signin.Tokens;
import org.guildhall.local.suite.Endpoints;
import org.guildhall.local.terminal.Progress;

/** Plays scenarios through the public APIs, as the people of the union would. */
public final class ScenarioPlay {
    private final ApiClient api;
    private final Endpoints endpoints;
    private final Tokens tokens;
    private final TokenSource tokenOf;
    private final boolean terminal;

    /**
     * Plays on a running suite; on a terminal the progress is a moving bar.
     *
     * @param tokenOf gives a token to any further subject
     */
    public ScenarioPlay(ApiClient api, Endpoints endpoints, Tokens tokens, TokenSource tokenOf, boolean terminal) {
        this.api = api;
        this.endpoints = endpoints;
        this.tokens = tokens;
        this.tokenOf = tokenOf;
        this.terminal = terminal;
    }

    /** Plays, prints the figures expected and reported, and says whether they are the same. */
    public boolean play(Scenario scenario, long seed) {
        System.out.printf("Playing %s, seed %d%n", scenario.title(), seed);
        Played played = new Played();
        List.of(tokens.administrator(), tokens.officer(), tokens.organiser()).forEach(this::declareNonMember);
        try (ClientCrowd crowd = new ClientCrowd()) {
            found(scenario, played, crowd);
            leadToTheBoard(scenario, played);
            SessionsPlay sessions = new SessionsPlay(api, endpoints, tokens, crowd);
            sessions.open(scenario, played);
            try (Progress progress = progress("joins", SessionsPlay.joins(scenario))) {
                sessions.join(scenario, new SyntheticPersons(seed), played, progress);
            }
            if (!scenario.populations().isEmpty()) {
                try (Progress progress = progress("imports", 2 * PopulationsPlay.members(scenario))) {
                    new PopulationsPlay(atMembership(tokens.officer()))
                            .play(scenario, new SyntheticPersons(seed), played, progress);
                }
            }
            try (Progress progress = progress("gifts", SessionsPlay.giftsAsked(scenario))) {
                sessions.handOutGifts(scenario, played, progress);
            }
            if (!scenario.contests().isEmpty()) {
                compete(scenario, played, crowd);
            }
            if (!scenario.honours().isEmpty()) {
                try (Progress progress = progress("honours", HonoursPlay.honours(scenario))) {
                    new HonoursPlay(atContests(tokens.organiser()), crowd).play(scenario, played, progress);
                }
            }
            if (!scenario.quizzes().isEmpty()) {
                new QuizzesPlay(api, endpoints, atContests(tokens.organiser()), tokenOf, crowd, this::progress)
                        .play(scenario, played);
            }
            Comparison comparison = new Comparison(new ReportedFigures(api, endpoints, tokens, played));
            return comparison.run(scenario, scenario.expect())
                    && (scenario.changes() == null || change(scenario, scenario.changes(), played, crowd, comparison));
        }
    }

    private boolean change(
            Scenario scenario, Changes changes, Played played, ClientCrowd crowd, Comparison comparison) {
        try (Progress progress = progress("changes", ChangesPlay.steps(changes))) {
            new ChangesPlay(atMembership(tokens.officer()), atMembership(tokens.administrator()), crowd)
                    .play(changes, played, progress);
        }
        return comparison.run(scenario, changes.expect());
    }

    /** Before anybody joins, so that it can be seen how they do. */
    private void leadToTheBoard(Scenario scenario, Played played) {
        scenario.organisations().stream()
                .filter(organisation -> organisation.parent() == null)
                .forEach(top -> System.out.printf(
                        "%s as it grows: %s/#/board/%s (sign in as %s)%n",
                        top.name(), endpoints.home(), played.organisation(top.ref()), Tokens.OFFICER));
    }

    /** One after the other, since each has its parent before it; the unions of a population have theirs, and go at once. */
    private void found(Scenario scenario, Played played, ClientCrowd crowd) {
        List<Organisation> many = scenario.populations().stream()
                .flatMap(population -> population.organisations().stream())
                .toList();
        scenario.organisations().stream()
                .filter(organisation -> !many.contains(organisation))
                .forEach(organisation -> found(organisation, played));
        if (!many.isEmpty()) {
            try (Progress progress = progress("unions", many.size())) {
                crowd.doAll(
                        many.stream()
                                .map(organisation -> Executors.callable(() -> found(organisation, played)))
                                .toList(),
                        progress);
            }
        }
    }

    private void compete(Scenario scenario, Played played, ClientCrowd crowd) {
        Account organiser = atContests(tokens.organiser());
        PromotionsPlay promotions = new PromotionsPlay(
                atMembership(tokens.officer()), organiser, atContests(tokens.administrator()), crowd);
        JudgingPlay judging = new JudgingPlay(
                organiser, atContests(tokens.administrator()), this::signInJudge, crowd, this::progress);
        try (Progress progress = progress("assessed", PromotionsPlay.assessments(scenario))) {
            promotions.assess(scenario, played, progress);
        }
        promotions.writePolicies(scenario, played);
        try (Progress progress = progress("entries", ContestsPlay.entrants(scenario))) {
            new ContestsPlay(organiser, crowd).play(scenario, played, progress);
        }
        judging.play(scenario, played);
        promotions.promote(scenario, played);
    }

    /** Judges of a scenario are no members, and say so. */
    private Account signInJudge(String subject) {
        String token = tokenOf.token(subject, Map.of());
        declareNonMember(token);
        return atContests(token);
    }

    private void declareNonMember(String token) {
        ApiClient.require("PUT /non-member-declarations/mine", api.declareNonMember(endpoints.membership(), token));
    }

    private Account atMembership(String token) {
        return new Account(api, endpoints.membership(), token);
    }

    private Account atContests(String token) {
        return new Account(api, endpoints.contest(), token);
    }

    private Progress progress(String task, int total) {
        return new Progress(System.out, terminal, task, total);
    }

    private void found(Organisation organisation, Played played) {
        Map<String, Object> body = new HashMap<>();
        body.put("parentId", organisation.parent() == null ? null : played.organisation(organisation.parent()));
        body.put("name", organisation.name());
        body.put("level", organisation.level());
        body.put("kind", organisation.kind());
        if (organisation.employeeCount() != null) {
            body.put("employeeCount", organisation.employeeCount());
        }
        String id = asAdministrator("/organisations", body).path("id").asText();
        played.organisation(organisation.ref(), id);
        if (organisation.parent() == null) {
            appoint(Tokens.OFFICER, "ENROLMENT_OFFICER", id);
            appoint(Tokens.ORGANISER, "CONTEST_ORGANISER", id);
        }
    }

    private void appoint(String subject, String position, String organisationId) {
        asAdministrator(
                "/appointments", Map.of("subject", subject, "position", position, "organisationId", organisationId));
    }

    private JsonNode asAdministrator(String path, Map<String, Object> body) {
        return ApiClient.require("POST " + path, api.post(endpoints.membership() + path, tokens.administrator(), body));
    }
}
