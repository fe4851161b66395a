package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guildhall.local.ApiClient;
import org.guildhall.local.ApiClient.Answer;
import org.guildhall.local.Endpoints;
import org.guildhall.local.Tokens;
import org.guildhall.local.scenario.Played.Joined;
import org.guildhall.local.scenario.Scenario.Contest;
import org.guildhall.local.scenario.Scenario.Project;

/** The contests of a scenario: created, opened and filled by the organiser with those who have joined. */
final class ContestsPlay {
    private final ApiClient api;
    private final String contests;
    private final Tokens tokens;
    private final ClientCrowd crowd;

    ContestsPlay(ApiClient api, Endpoints endpoints, Tokens tokens, ClientCrowd crowd) {
        this.api = api;
        this.contests = endpoints.contest();
        this.tokens = tokens;
        this.crowd = crowd;
    }

    static int entrants(Scenario scenario) {
        return scenario.contests().stream()
                .flatMap(contest -> contest.projects().stream())
                .mapToInt(ContestsPlay::places)
                .sum();
    }

    /** Whoever comes after the last place is not sent: a refusal for want of room is the contest tests' matter. */
    private static int places(Project project) {
        return project.capacity() == null ? project.entrants() : Math.min(project.entrants(), project.capacity());
    }

    void play(Scenario scenario, Played played, Progress progress) {
        List<Callable<JsonNode>> entries = new ArrayList<>();
        for (Contest contest : scenario.contests()) {
            List<Joined> members = membersOf(contest, scenario, played);
            String contestId = create("/contests", creation(contest, played));
            int next = 0;
            for (Project project : contest.projects()) {
                String projectId = create("/contests/%s/projects".formatted(contestId), creation(project));
                for (int place = 0; place < places(project); place++) {
                    // Round and round: nobody is twice in a project, as no project has more entrants than members.
                    Joined member = members.get(next++ % members.size());
                    entries.add(() -> enter(projectId, member));
                }
            }
            post("/contests/%s/open".formatted(contestId), Map.of());
        }
        crowd.doAll(entries, progress);
    }

    private static List<Joined> membersOf(Contest contest, Scenario scenario, Played played) {
        Tree tree = new Tree(scenario);
        return scenario.sessions().stream()
                .filter(session -> tree.isWithin(session.organization(), contest.organization()))
                .flatMap(session -> played.joined(session.ref()).stream())
                .toList();
    }

    private static Map<String, Object> creation(Contest contest, Played played) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
                "organisationId", played.organization(contest.organization()),
                "title", contest.title(),
                "contestClass", contest.contestClass(),
                "year", contest.year(),
                "opensAt", now.minus(1, ChronoUnit.MINUTES).toString(),
                "closesAt", now.plus(30, ChronoUnit.DAYS).toString());
    }

    private static Map<String, Object> creation(Project project) {
        Map<String, Object> body = new HashMap<>();
        body.put("trade", project.trade());
        body.put("title", project.title());
        if (project.capacity() != null) {
            body.put("capacity", project.capacity());
        }
        return body;
    }

    private JsonNode enter(String projectId, Joined member) {
        return post("/projects/%s/entries".formatted(projectId), Map.of("memberId", member.memberId()));
    }

    private String create(String path, Map<String, Object> body) {
        return post(path, body).path("id").asText();
    }

    private JsonNode post(String path, Map<String, Object> body) {
        return Patience.untilAccepted("POST " + path, () -> attempt(path, body));
    }

    /** Each attempt has a key of its own: an answer stored for the first one would not tell what has changed since. */
    private Answer attempt(String path, Map<String, Object> body) {
        return api.post(contests + path, tokens.organiser(), body);
    }
}
