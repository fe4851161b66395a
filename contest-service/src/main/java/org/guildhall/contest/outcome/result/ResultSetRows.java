package org.guildhall.contest.outcome.result;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.judging.scoring.Ranking;
import org.guildhall.contest.judging.scoring.StageInput;
import org.guildhall.contest.outcome.result.ResultSets.ResultSet;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;

/** Stored rankings: the input is kept and the ranking computed from it again, which comes to the same. */
@ApplicationScoped
class ResultSetRows {

    private static final String INSERT = """
            INSERT INTO result_set (id, stage_id, number, algorithm, input, computed_at)
            SELECT ?, ?, 1 + coalesce(max(number), 0), ?, ?::jsonb, ? FROM result_set WHERE stage_id = ?""";
    private static final String NUMBER = "SELECT number FROM result_set WHERE id = ?";
    private static final String IN_FORCE =
            "SELECT id FROM result_set WHERE stage_id = ? AND computed_at <= ? ORDER BY number DESC LIMIT 1";
    private static final String FIND =
            "SELECT id, stage_id, number, computed_at, input::text AS input FROM result_set WHERE id = ?";

    private final Database database;
    private final Documents documents;

    ResultSetRows(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** Adds the stage's next set and gives its number. */
    int add(UUID id, UUID stage, StageInput input, Ranking ranking, Instant now) {
        database.update(INSERT, id, stage, ranking.algorithm(), input.toJson(), now, stage);
        return database.find(NUMBER, row -> row.getInt("number"), id).orElseThrow();
    }

    /** The stage's newest set that was there at a time. */
    Optional<UUID> newest(UUID stage, Instant at) {
        return database.find(IN_FORCE, row -> Sql.uuid(row, "id"), stage, at);
    }

    ResultSet read(UUID id) {
        return database.find(
                        FIND,
                        row -> {
                            StageInput input = StageInput.parse(documents.read(row.getString("input"), JsonNode.class));
                            return new ResultSet(
                                    id,
                                    Sql.uuid(row, "stage_id"),
                                    row.getInt("number"),
                                    Sql.instant(row, "computed_at"),
                                    input,
                                    Ranking.of(input));
                        },
                        id)
                .orElseThrow();
    }
}
