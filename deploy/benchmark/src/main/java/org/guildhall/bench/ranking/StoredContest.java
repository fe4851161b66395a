package org.guildhall.bench.ranking;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.bench.load.Organiser;
import org.guildhall.bench.load.Script;
import org.guildhall.local.launcher.TemporarySuite;
import org.guildhall.local.servers.EmbeddedPostgres;

/**
 * A contest that is being marked: made through the API up to its rules, its entries and sheets then stored by SQL, since
 * ten thousand entries with their sheets would take longer to enter than to measure.
 *
 * @param stages one per project
 */
record StoredContest(String contestId, List<Stage> stages) {
    static final int CRITERIA = 20;

    /** The only stage of a project. */
    record Stage(UUID id, UUID projectId) {
        /** Returns the subject of its first judge. */
        String judge() {
            return "judge-1-" + projectId;
        }
    }

    static StoredContest create(TemporarySuite suite, int projects, int entries, int judges, String status)
            throws SQLException {
        Organiser organiser = Organiser.found(suite);
        String contest = contest(organiser);
        List<Stage> stages = new ArrayList<>();
        try (Connection connection = connect(suite.postgres())) {
            for (int i = 1; i <= projects; i++) {
                UUID project = UUID.fromString(project(organiser, contest, i, judges));
                UUID stage = UUID.randomUUID();
                store(connection, "stage.sql", stage, project);
                store(connection, "judges.sql", project, judges);
                store(connection, "entries.sql", entries, project);
                store(connection, "entrants.sql", project);
                store(connection, "participations.sql", stage, project);
                store(connection, "sheets.sql", status, CRITERIA, stage);
                stages.add(new Stage(stage, project));
            }
            store(connection, "running.sql", UUID.fromString(contest));
            connection.createStatement().execute("VACUUM ANALYZE");
        }
        return new StoredContest(contest, stages);
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("contest"), postgres.user(), postgres.password());
    }

    private static void store(Connection connection, String script, Object... values) throws SQLException {
        Script.run(connection, "/ranking/" + script, values);
    }

    private static String contest(Organiser organiser) {
        Instant now = Instant.now();
        Map<String, Object> contest = Map.of(
                "organisationId",
                organiser.organisation(),
                "title",
                "职业技能竞赛",
                "contestClass",
                "CITY",
                "year",
                2026,
                "opensAt",
                now.toString(),
                "closesAt",
                now.plus(Duration.ofDays(1)).toString());
        return organiser.post("/contests", contest).path("id").asText();
    }

    private static String project(Organiser organiser, String contest, int number, int judges) {
        Map<String, Object> wish = Map.of("trade", "电工", "title", "赛项 " + number);
        String id = organiser
                .post("/contests/" + contest + "/projects", wish)
                .path("id")
                .asText();
        organiser.put("/projects/" + id + "/rules", Rules.of(CRITERIA, judges), "0");
        return id;
    }
}
