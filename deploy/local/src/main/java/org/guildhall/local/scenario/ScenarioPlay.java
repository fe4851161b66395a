package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.guildhall.local.ApiClient;
import org.guildhall.local.Endpoints;
import org.guildhall.local.Tokens;
import org.guildhall.local.scenario.Scenario.Organization;

/** Plays scenarios through the public APIs, as the people of the union would. */
public final class ScenarioPlay {
    private final ApiClient api;
    private final Endpoints endpoints;
    private final Tokens tokens;
    private final boolean terminal;

    /** Plays on a running suite; on a terminal the progress is a moving bar. */
    public ScenarioPlay(ApiClient api, Endpoints endpoints, Tokens tokens, boolean terminal) {
        this.api = api;
        this.endpoints = endpoints;
        this.tokens = tokens;
        this.terminal = terminal;
    }

    /** Plays, prints the figures expected and reported, and says whether they are the same. */
    public boolean play(Scenario scenario, long seed) {
        System.out.printf("Playing %s, seed %d%n", scenario.title(), seed);
        Played played = new Played();
        scenario.organizations().forEach(organization -> found(organization, played));
        try (ClientCrowd crowd = new ClientCrowd()) {
            SessionsPlay sessions = new SessionsPlay(api, endpoints, tokens, crowd);
            sessions.open(scenario, played);
            try (Progress progress = progress("joins", SessionsPlay.joins(scenario))) {
                sessions.join(scenario, new SyntheticPersons(seed), played, progress);
            }
            try (Progress progress = progress("gifts", SessionsPlay.giftsAsked(scenario))) {
                sessions.handOutGifts(scenario, played, progress);
            }
            if (!scenario.contests().isEmpty()) {
                try (Progress progress = progress("entries", ContestsPlay.entrants(scenario))) {
                    new ContestsPlay(api, endpoints, tokens, crowd).play(scenario, played, progress);
                }
            }
        }
        return new Comparison(new ReportedFigures(api, endpoints, tokens, played)).run(scenario);
    }

    private Progress progress(String task, int total) {
        return new Progress(System.out, terminal, task, total);
    }

    private void found(Organization organization, Played played) {
        Map<String, Object> body = new HashMap<>();
        body.put("parentId", organization.parent() == null ? null : played.organization(organization.parent()));
        body.put("name", organization.name());
        body.put("level", organization.level());
        body.put("kind", organization.kind());
        if (organization.employeeCount() != null) {
            body.put("employeeCount", organization.employeeCount());
        }
        String id = asAdministrator("/organisations", body).path("id").asText();
        played.organization(organization.ref(), id);
        if (organization.parent() == null) {
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
