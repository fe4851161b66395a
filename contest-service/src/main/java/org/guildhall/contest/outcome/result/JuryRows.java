package org.guildhall.contest.outcome.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** Orders of participations that the jury decided on. */
@ApplicationScoped
public class JuryRows {

    private static final String INSERT = """
            INSERT INTO jury_decision (id, stage_id, participations, reason, decided_by, decided_at)
            VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String OF_STAGE =
            "SELECT participations FROM jury_decision WHERE stage_id = ? ORDER BY decided_at, id";

    private final Database database;

    JuryRows(Database database) {
        this.database = database;
    }

    /** @param participations the better first */
    void add(JuryDecisionView decision, List<UUID> participations, String actor) {
        database.update(
                INSERT,
                decision.id(),
                decision.stageId(),
                Sql.Column.uuids(participations),
                decision.reason(),
                actor,
                decision.decidedAt());
    }

    /** The participations of each decision on a stage, in the order in which it was decided. */
    List<List<UUID>> ofStage(UUID stage) {
        return database.list(
                OF_STAGE, row -> List.of((UUID[]) row.getArray("participations").getArray()), stage);
    }

    /** Who decided on a tie of a stage. */
    public Set<String> decidersOf(UUID stage) {
        return Set.copyOf(database.list(
                "SELECT DISTINCT decided_by FROM jury_decision WHERE stage_id = ?",
                row -> row.getString("decided_by"),
                stage));
    }
}
