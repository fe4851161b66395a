package org.guildhall.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guildhall.local.scenario.Played.OpenProject;
import org.guildhall.local.scenario.Scenario.Contest;
import org.guildhall.local.scenario.Scenario.Session;
import org.guildhall.local.terminal.Progress;

/**
 * Judges the contests of a scenario that have rule books: panels, check-in, marks by blind code, moderation, and at the end
 * publication by a second person.
 */
final class JudgingPlay {
    private final Account organiser;
    private final Account administrator;
    private final Function<String, Account> signIn;
    private final ClientCrowd crowd;
    private final BiFunction<String, Integer, Progress> progress;

    /** @param signIn gives judges their accounts, by subject */
    JudgingPlay(
            Account organiser,
            Account administrator,
            Function<String, Account> signIn,
            ClientCrowd crowd,
            BiFunction<String, Integer, Progress> progress) {
        this.organiser = organiser;
        this.administrator = administrator;
        this.signIn = signIn;
        this.crowd = crowd;
        this.progress = progress;
    }

    void play(Scenario scenario, Played played) {
        for (Contest contest : scenario.contests()) {
            if (contest.isJudged()) {
                judge(contest, employers(scenario, contest, played), played);
            }
        }
    }

    /** Judges come from the unions the entrants come from, so that recusals matter. */
    private static List<String> employers(Scenario scenario, Contest contest, Played played) {
        Tree tree = new Tree(scenario);
        return scenario.sessions().stream()
                .map(Session::organisation)
                .filter(organisation -> tree.isWithin(organisation, contest.organisation()))
                .distinct()
                .map(played::organisation)
                .toList();
    }

    private void judge(Contest contest, List<String> employers, Played played) {
        String id = played.contest(contest.ref());
        List<OpenProject> projects = played.projects(contest.ref());
        Map<String, Account> judges = appoint(projects, employers);
        checkIn(projects);
        organiser.post("/contests/%s/start".formatted(id));
        List<List<JsonNode>> stages = projects.stream()
                .map(project -> organiser.list("/projects/%s/stages".formatted(project.id())))
                .toList();
        int rounds = stages.stream().mapToInt(List::size).max().orElse(0);
        for (int place = 0; place < rounds; place++) {
            round(place, stages, judges);
        }
        organiser.post("/contests/%s/close-marking".formatted(id));
        administrator.post("/contests/%s/publish".formatted(id));
        organiser.post("/contests/%s/finalise".formatted(id));
    }

    private Map<String, Account> appoint(List<OpenProject> projects, List<String> employers) {
        Map<String, Account> judges = new HashMap<>();
        for (OpenProject project : projects) {
            for (int number = 1; number <= project.asked().judges(); number++) {
                String subject = "judge-%d-%s".formatted(number, project.id());
                Map<String, String> appointment =
                        Map.of("subject", subject, "organisationId", employers.get((number - 1) % employers.size()));
                judges.put(subject, signIn.apply(subject));
                organiser.post("/projects/%s/judges".formatted(project.id()), appointment);
            }
        }
        return judges;
    }

    private void checkIn(List<OpenProject> projects) {
        List<Callable<JsonNode>> present = projects.stream()
                .flatMap(project -> organiser.list("/projects/%s/entries".formatted(project.id())).stream())
                .<Callable<JsonNode>>map(entry -> () -> organiser.post(
                        "/entries/%s/check-in".formatted(entry.path("id").asText())))
                .toList();
        doAll("check-ins", present);
    }

    /** The stages at one place in their projects: assigned, marked, moderated, and left for the next stage if there is one. */
    private void round(int place, List<List<JsonNode>> stages, Map<String, Account> judges) {
        List<String> now = stages.stream()
                .filter(ofProject -> ofProject.size() > place)
                .map(ofProject -> ofProject.get(place).path("id").asText())
                .toList();
        now.forEach(stage -> organiser.post("/stages/%s/assignments".formatted(stage)));
        List<Callable<JsonNode>> tasks = new ArrayList<>();
        judges.forEach((subject, judge) -> judge.list("/judging/tasks")
                .forEach(task ->
                        tasks.add(() -> mark(subject, judge, task.path("id").asText()))));
        doAll("sheets", tasks);
        doAll("moderated", now.stream().flatMap(this::moderations).toList());
        stages.stream()
                .filter(ofProject -> ofProject.size() > place + 1)
                .forEach(ofProject -> organiser.post("/stages/%s/advance"
                        .formatted(ofProject.get(place).path("id").asText())));
    }

    private static JsonNode mark(String subject, Account judge, String id) {
        String path = "/judging/tasks/" + id;
        JsonNode task = judge.get(path);
        JsonNode sheet = task.path("sheet");
        SyntheticMarks marks = new SyntheticMarks(sheet.path("code").asText(), subject);
        JsonNode saved = judge.change("PATCH", path, Map.of("marks", marks.of(task.path("rules"))), version(sheet));
        return judge.change("POST", path + "/finalise", Map.of(), version(saved));
    }

    private static String version(JsonNode sheet) {
        return sheet.path("version").asText();
    }

    private Stream<Callable<JsonNode>> moderations(String stage) {
        return organiser.list("/stages/%s/moderations".formatted(stage)).stream()
                .<Callable<JsonNode>>map(moderation -> () -> organiser.post(
                        "/moderations/%s/resolve"
                                .formatted(moderation.path("id").asText()),
                        Map.of("method", "STANDARDISED", "reason", "裁判合议")));
    }

    private void doAll(String what, List<Callable<JsonNode>> calls) {
        try (Progress shown = progress.apply(what, calls.size())) {
            crowd.doAll(calls, shown);
        }
    }
}
