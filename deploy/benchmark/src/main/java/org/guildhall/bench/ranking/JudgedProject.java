package org.guildhall.bench.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.launcher.TemporarySuite;

/** A project of a stored contest, as one of its judges and the organiser see it over HTTP. */
final class JudgedProject {
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final ApiClient api = new ApiClient();
    private final String base;
    private final String contest;
    private final String project;
    private final String judge;
    private final String organiser;
    private final Iterator<String> tasks;

    private JudgedProject(TemporarySuite suite, StoredContest contest, StoredContest.Stage stage) {
        this.base = suite.endpoints().contest();
        this.contest = contest.contestId();
        this.project = stage.projectId().toString();
        this.judge = suite.tokenOf(stage.judge());
        this.organiser = suite.tokens().organiser();
        this.tasks = openTasks().iterator();
    }

    static JudgedProject open(TemporarySuite suite, StoredContest contest, StoredContest.Stage stage) {
        return new JudgedProject(suite, contest, stage);
    }

    private List<String> openTasks() {
        List<String> open = new ArrayList<>();
        String query = "?limit=200";
        while (query != null) {
            JsonNode page = get("/judging/tasks" + query, judge);
            page.path("items").forEach(task -> open.add(task.path("id").asText()));
            query = page.path("next").isTextual()
                    ? "?limit=200&cursor=" + page.path("next").asText()
                    : null;
        }
        return open;
    }

    /** Returns how long it took from sending a mark until the board showed it, in microseconds. */
    long saveAndSee() {
        String task = "/judging/tasks/" + tasks.next();
        JsonNode sheet = get(task, judge).path("sheet");
        String code = sheet.path("code").asText();
        String before = totals().get(code);
        String mark = sheet.path("marks").path("c1").asDouble() > 75 ? "0" : "100";
        long begin = System.nanoTime();
        ApiClient.require(
                "PATCH task",
                api.edit(
                        "PATCH",
                        base + task,
                        judge,
                        Map.of("marks", Map.of("c1", mark)),
                        sheet.path("version").asText()));
        while (totals().get(code).equals(before)) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("the board doesn't show the mark of " + code);
            }
        }
        return (System.nanoTime() - begin) / 1000;
    }

    /** Signs the next sheet: where one judge marks an entry, it comes onto the public board. */
    void finalise() {
        String task = "/judging/tasks/" + tasks.next();
        String version = get(task, judge).path("sheet").path("version").asText();
        ApiClient.require("POST finalise", api.edit("POST", base + task + "/finalise", judge, Map.of(), version));
    }

    private Map<String, String> totals() {
        Map<String, String> totals = new HashMap<>();
        JsonNode board = get("/contests/" + contest + "/internal-board", organiser);
        for (JsonNode shown : board.path("projects")) {
            if (shown.path("projectId").asText().equals(project)) {
                shown.path("rows")
                        .forEach(row -> totals.put(
                                row.path("code").asText(), row.path("total").asText()));
            }
        }
        return totals;
    }

    private JsonNode get(String path, String token) {
        return ApiClient.require("GET " + path, api.get(base + path, token));
    }
}
