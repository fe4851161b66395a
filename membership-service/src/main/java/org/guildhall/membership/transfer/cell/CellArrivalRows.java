package org.guildhall.membership.transfer.cell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.member.history.ShortHistories.Stay;
import org.jspecify.annotations.Nullable;

/** The rows of what was decided about letters: never changed, and one for each letter, whoever else decides at the same time. */
@ApplicationScoped
class CellArrivalRows {

    /** Whoever comes second waits until the first one has decided, or failed to. */
    private static final String INSERT = """
            INSERT INTO cell_arrival (from_cell, letter_id, decision, member_id, former_member_ids, history, receipt, decided_at,
                                      decided_by)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) ON CONFLICT (from_cell, letter_id) DO NOTHING""";

    private static final String SELECT = """
            SELECT from_cell, letter_id, decision, member_id, former_member_ids, history, receipt, decided_at, decided_by
            FROM cell_arrival WHERE """;

    private final Database database;
    private final ObjectMapper json;

    CellArrivalRows(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Who a member was in the cells before, and where. */
    record Former(List<UUID> memberIds, List<Stay> history) {}

    /** Whether this is the decision: not when another one is. */
    boolean insert(CellArrival arrival) {
        boolean taken = arrival.decision() == CellDecision.TAKEN;
        return database.update(
                        INSERT,
                        arrival.fromCell(),
                        arrival.letterId(),
                        arrival.decision(),
                        arrival.memberId(),
                        taken ? Column.uuids(arrival.formerMemberIds()) : null,
                        taken ? written(arrival.history()) : null,
                        arrival.receipt(),
                        arrival.decidedAt(),
                        arrival.decidedBy())
                == 1;
    }

    Optional<CellArrival> find(String fromCell, UUID letterId) {
        return database.find(SELECT + " from_cell = ? AND letter_id = ?", this::arrival, fromCell, letterId);
    }

    /** Of a member who came from another cell. */
    Optional<Former> formerOf(UUID memberId) {
        return database.find(SELECT + " member_id = ?", this::arrival, memberId)
                .map(arrival -> new Former(arrival.formerMemberIds(), arrival.history()));
    }

    private CellArrival arrival(ResultSet row) throws SQLException {
        Array formers = row.getArray("former_member_ids");
        return new CellArrival(
                row.getString("from_cell"),
                Sql.uuid(row, "letter_id"),
                CellDecision.valueOf(row.getString("decision")),
                Sql.uuid(row, "member_id"),
                formers == null ? List.of() : List.of((UUID[]) formers.getArray()),
                read(row.getString("history")),
                row.getString("receipt"),
                Sql.instant(row, "decided_at"),
                row.getString("decided_by"));
    }

    private String written(List<Stay> history) {
        try {
            return json.writeValueAsString(history);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a history can't be written", e);
        }
    }

    private List<Stay> read(@Nullable String history) {
        try {
            return history == null ? List.of() : json.readValue(history, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a history can't be read", e);
        }
    }
}
