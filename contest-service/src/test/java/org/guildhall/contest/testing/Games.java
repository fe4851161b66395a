package org.guildhall.contest.testing;

import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Town.ORGANISER;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Contests that are being judged, with marks written straight into the sheets. */
@Singleton
public class Games {

    /** One criterion of 100 points, one judge, medals, two classes of prizes; ties are the jury's. */
    public static final String RULES = """
            {"stages":[{"code":"final","title":"决赛","judges":1,"decimals":2,
               "components":[{"code":"practice","kind":"PRACTICE","title":"实操","weight":"100","criteria":[
                 {"code":"p1","title":"工艺","kind":"MEASUREMENT","maximum":"100","aggregation":"MEAN"}]}],
               "penalties":[{"code":"safety","title":"违规","points":"5"}],
               "ties":[{"rule":"JURY_DECISION"}]}],
             "medals":{"gold":1,"silver":1,"bronze":1},
             "prizes":[{"from":1,"to":1,"title":"一等奖","amount":100000},{"from":2,"to":3,"title":"二等奖","amount":50000}]}""";

    /** Two stages: the best two go on, one waits. */
    public static final String TWO_STAGES = """
            {"stages":[
              {"code":"first","title":"初赛","judges":1,"components":[
                {"code":"theory","kind":"THEORY","title":"理论","weight":"100","criteria":[
                  {"code":"p1","title":"试卷","kind":"MEASUREMENT","maximum":"100","aggregation":"MEAN"}]}],
               "ties":[{"rule":"JURY_DECISION"}],"advance":{"number":2,"waitlist":2}},
              {"code":"final","title":"决赛","judges":1,"components":[
                {"code":"practice","kind":"PRACTICE","title":"实操","weight":"100","criteria":[
                  {"code":"p1","title":"工艺","kind":"MEASUREMENT","maximum":"100","aggregation":"MEAN"}]}],
               "ties":[{"rule":"SHARED_RANK"}]}]}""";

    /** A started contest with one project; {@code stage} is its first. */
    public record Game(UUID contest, UUID project, UUID stage, List<UUID> entries, List<UUID> members) {}

    private final DataSource dataSource;
    private final MembershipTopic membership;
    private final Town town;

    Games(DataSource dataSource, MembershipTopic membership, Town town) {
        this.dataSource = dataSource;
        this.membership = membership;
        this.town = town;
    }

    /** Starts a contest of the eastern district with so many entrants of its enterprise, who are activated members. */
    public Game start(String rules, int entrants) {
        return start(ORGANISER, town.east, town.enterprise, rules, entrants);
    }

    public Game start(String organiser, UUID organisation, UUID employer, String rules, int entrants) {
        UUID contest = Api.draft(organiser, organisation);
        UUID project = Api.project(organiser, contest, null);
        as(organiser)
                .header("If-Match", "\"0\"")
                .body(rules)
                .put("/projects/" + project + "/rules")
                .then()
                .statusCode(200);
        Api.open(organiser, contest);
        List<UUID> members = membership.join(employer, entrants);
        membership.activate(members);
        List<UUID> entries = new ArrayList<>();
        for (UUID member : members) {
            entries.add(created(Api.enter(organiser, project, member)));
        }
        membership.declareNonMember("judge-" + project);
        created(as(organiser)
                .body("{\"subject\":\"judge-%s\",\"organisationId\":\"%s\"}".formatted(project, town.west))
                .post("/projects/" + project + "/judges"));
        as(organiser).post("/contests/" + contest + "/start").then().statusCode(200);
        return new Game(contest, project, stages(project).get(0), entries, members);
    }

    public List<UUID> stages(UUID project) {
        return query("SELECT id FROM stage WHERE project_id = ? ORDER BY place", project).stream()
                .map(UUID::fromString)
                .toList();
    }

    /** Final sheets of the only judge, one mark for each entry in their order. */
    public void mark(UUID stage, List<UUID> entries, String... marks) {
        for (int i = 0; i < marks.length; i++) {
            mark(stage, entries.get(i), "FINAL", "{\"p1\":\"" + marks[i] + "\"}", "[]");
        }
    }

    public void mark(UUID stage, UUID entry, String status, String marks, String penalties) {
        execute("""
                INSERT INTO mark_sheet (id, stage_id, participation_id, judge_id, status, marks, penalties, version)
                SELECT gen_random_uuid(), p.stage_id, p.id, j.id, ?, ?::jsonb, ?::jsonb, 0
                FROM participation p JOIN entry e ON e.id = p.entry_id JOIN judge j ON j.project_id = e.project_id
                WHERE p.stage_id = ? AND p.entry_id = ?
                ON CONFLICT (participation_id, judge_id) DO UPDATE
                SET status = excluded.status, marks = excluded.marks, penalties = excluded.penalties,
                    version = mark_sheet.version + 1""", status, marks, penalties, stage, entry);
    }

    public String code(UUID stage, UUID entry) {
        return query("SELECT blind_code FROM participation WHERE stage_id = ? AND entry_id = ?", stage, entry)
                .get(0);
    }

    /** The first column. */
    public List<String> query(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
