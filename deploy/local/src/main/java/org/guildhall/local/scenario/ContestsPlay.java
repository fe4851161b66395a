package org.guildhall.local.scenario;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guildhall.local.scenario.Played.Joined;
import org.guildhall.local.scenario.Played.OpenProject;
import org.guildhall.local.scenario.Scenario.Contest;
import org.guildhall.local.scenario.Scenario.Project;
import org.guildhall.local.terminal.Progress;

/** The contests of a scenario: created, opened and filled by the organiser with those who have joined. */
final class ContestsPlay {
    private final Account organiser;
    private final ClientCrowd crowd;

    ContestsPlay(Account organiser, ClientCrowd crowd) {
        this.organiser = organiser;
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
        List<Callable<String>> entries = new ArrayList<>();
        Map<String, Integer> turns = new HashMap<>();
        for (Contest contest : scenario.contests()) {
            List<Joined> members = played.joinedBelow(contest.organisation(), scenario);
            String contestId = create(contest, played);
            for (Project project : contest.projects()) {
                OpenProject open = add(contestId, project, scenario);
                played.project(contest.ref(), open);
                for (int place = 0; place < places(project); place++) {
                    // Round and round: nobody is twice in a project, as no project has more entrants than members, nor
                    // in a second contest of the organisation before everybody was in one.
                    int turn = turns.merge(contest.organisation(), 1, Integer::sum) - 1;
                    Joined member = members.get(turn % members.size());
                    entries.add(() -> enter(open, member));
                }
            }
            organiser.post("/contests/%s/open".formatted(contestId));
        }
        crowd.doAll(entries, progress);
    }

    private String create(Contest contest, Played played) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> body = Map.of(
                "organisationId", played.organisation(contest.organisation()),
                "title", contest.title(),
                "contestClass", contest.contestClass(),
                "year", contest.year(),
                "opensAt", now.minus(1, ChronoUnit.MINUTES).toString(),
                "closesAt", now.plus(30, ChronoUnit.DAYS).toString());
        String id = organiser.post("/contests", body).path("id").asText();
        played.contest(contest.ref(), id);
        if (contest.rules() != null) {
            String path = "/contests/%s/rules".formatted(id);
            organiser.change("PUT", path, contest.rules(), version(path));
        }
        return id;
    }

    private OpenProject add(String contestId, Project project, Scenario scenario) {
        Map<String, Object> body = new HashMap<>();
        body.put("trade", project.trade());
        body.put("title", project.title());
        if (project.capacity() != null) {
            body.put("capacity", project.capacity());
        }
        String id = organiser
                .post("/contests/%s/projects".formatted(contestId), body)
                .path("id")
                .asText();
        if (project.ruleBook() != null) {
            String path = "/projects/%s/rules".formatted(id);
            organiser.change("PUT", path, scenario.ruleBooks().get(project.ruleBook()), version(path));
        }
        return new OpenProject(id, project);
    }

    private String version(String path) {
        return organiser.get(path).path("version").asText();
    }

    private String enter(OpenProject project, Joined member) {
        return organiser
                .post("/projects/%s/entries".formatted(project.id()), Map.of("memberId", member.memberId()))
                .path("id")
                .asText();
    }
}
