package org.guildhall.contest.outcome.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.rules.ProjectRules;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** The stages of projects with their rules. */
@Singleton
public class RankedStages {

    private static final String SELECT = """
            SELECT s.id, s.project_id, p.contest_id, s.state, s.rules_version, r.document::text AS document,
                   row_number() OVER (PARTITION BY s.project_id ORDER BY s.place) AS place
            FROM stage s
            JOIN project p ON p.id = s.project_id
            JOIN project_rules r ON r.project_id = s.project_id AND r.version = s.rules_version
            WHERE s.project_id""";

    private final Database database;
    private final ObjectMapper json;

    RankedStages(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @throws ProblemException 404 */
    public RankedStage of(UUID stage) {
        return database
                .list(SELECT + " = (SELECT project_id FROM stage WHERE id = ?) ORDER BY s.place", this::read, stage)
                .stream()
                .filter(found -> found.id().equals(stage))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** All stages of a contest, by project and in their order. */
    public List<RankedStage> ofContest(UUID contest) {
        return database.list(
                SELECT + " IN (SELECT id FROM project WHERE contest_id = ?) ORDER BY s.project_id, s.place",
                this::read,
                contest);
    }

    private RankedStage read(ResultSet row) throws SQLException {
        try {
            return new RankedStage(
                    Sql.uuid(row, "id"),
                    Sql.uuid(row, "project_id"),
                    Sql.uuid(row, "contest_id"),
                    row.getInt("place"),
                    row.getString("state"),
                    row.getInt("rules_version"),
                    ProjectRules.parse(json.readTree(row.getString("document"))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored rules can't be read", e);
        }
    }
}
