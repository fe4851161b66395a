package org.guildhall.contest.outcome.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.judging.scoring.Ranking;
import org.guildhall.contest.judging.scoring.StageInput;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.time.Ids;

/** Stored rankings of stages. A set never changes, so what was computed from it may be kept. */
@Singleton
public class ResultSets {

    /** A stored ranking; the highest number of a stage is in force. */
    public record ResultSet(UUID id, UUID stageId, int number, Instant computedAt, StageInput input, Ranking ranking) {}

    private static final int KEPT = 32;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Database database;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final Map<UUID, ResultSet> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, ResultSet> eldest) {
            return size() > KEPT;
        }
    });

    ResultSets(Database database, ObjectMapper json, Ids ids, Clock clock) {
        this.database = database;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores the input and what it comes to, as the stage's next set. */
    public ResultSet store(UUID stage, StageInput input, Ranking ranking) {
        UUID id = ids.next();
        Instant now = clock.instant();
        database.update("""
                        INSERT INTO result_set (id, stage_id, number, algorithm, input, computed_at)
                        SELECT ?, ?, 1 + coalesce(max(number), 0), ?, ?::jsonb, ? FROM result_set WHERE stage_id = ?""", id, stage, ranking.algorithm(), input.toJson(), now, stage);
        int number = database.find("SELECT number FROM result_set WHERE id = ?", row -> row.getInt(1), id)
                .orElseThrow();
        return new ResultSet(id, stage, number, now, input, ranking);
    }

    /** The stage's set in force; as of a freeze, if there is one. */
    public Optional<ResultSet> inForce(UUID stage, Optional<Instant> asOf) {
        return database.find(
                        "SELECT id FROM result_set WHERE stage_id = ? AND computed_at <= ? ORDER BY number DESC LIMIT 1",
                        row -> Sql.uuid(row, "id"),
                        stage,
                        asOf.orElse(NEVER))
                .map(this::load);
    }

    ResultSet load(UUID id) {
        ResultSet present = kept.get(id);
        if (present == null) {
            present = database.find(
                            "SELECT id, stage_id, number, computed_at, input::text AS input FROM result_set WHERE id = ?",
                            row -> {
                                StageInput input = parse(row.getString("input"));
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
            kept.put(id, present);
        }
        return present;
    }

    private StageInput parse(String stored) {
        try {
            return StageInput.parse(json.readTree(stored));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored input can't be read", e);
        }
    }
}
