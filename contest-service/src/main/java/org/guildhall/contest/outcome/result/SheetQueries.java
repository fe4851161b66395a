package org.guildhall.contest.outcome.result;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.contest.rules.Criterion;
import org.guildhall.contest.judging.scoring.MarksReader;
import org.guildhall.contest.judging.scoring.Settlement;
import org.guildhall.contest.judging.scoring.Sheet;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What the ranking of a stage is computed from, as it is stored. Reads tables of entries, members, panels and marking past
 * their owners, streamed, a statement each: this is the measured path of ten thousand entries with five sheets each.
 */
@ApplicationScoped
class SheetQueries {

    /** Those who withdrew, stayed away or were disqualified are not ranked. */
    private static final String ENTERED = """
            SELECT p.id, p.blind_code, e.id AS entry_id, e.member_organisation_id, e.guest,
                   row_number() OVER (ORDER BY e.registered_at, e.id) AS registered_place,
                   m.birth_band, e.status NOT IN ('WITHDRAWN', 'ABSENT', 'DISQUALIFIED') AS competes
            FROM participation p JOIN entry e ON e.id = p.entry_id LEFT JOIN member m ON m.id = e.member_id
            WHERE p.stage_id = ? ORDER BY p.blind_code""";

    private static final String SHEETS = """
            SELECT s.participation_id, j.number, s.marks::text AS marks, nullif(s.penalties, '[]')::text AS penalties
            FROM mark_sheet s JOIN judge j ON j.id = s.judge_id
            WHERE s.stage_id = ? AND s.status = ANY (?)""";
    private static final String MODERATIONS = """
            SELECT m.participation_id, m.criterion, m.method, m.mark::text AS mark, j.number
            FROM moderation m LEFT JOIN judge j ON j.id = m.judge_id
            WHERE m.stage_id = ? AND m.resolved_at IS NOT NULL ORDER BY m.criterion""";

    private static final TypeReference<List<Sheet.Penalty>> PENALTIES = new TypeReference<>() {};

    private final Database database;
    private final Documents documents;

    SheetQueries(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /**
     * An entry that came to a stage.
     *
     * @param registeredPlace from 1, in the order of registration
     * @param birthBand null when nobody told it
     * @param competes whether it is still to be ranked
     */
    record Entered(
            CodeHolder holder,
            int registeredPlace,
            @Nullable String birthBand,
            boolean competes) {}

    /** Everybody who came to the stage, by blind code. */
    List<Entered> entered(UUID stage) {
        return database.list(ENTERED, SheetQueries::entered, stage);
    }

    private static Entered entered(ResultSet row) throws SQLException {
        CodeHolder holder = new CodeHolder(
                row.getString("blind_code"),
                Sql.uuid(row, "id"),
                Sql.uuid(row, "entry_id"),
                Sql.uuid(row, "member_organisation_id"),
                row.getBoolean("guest"));
        return new Entered(
                holder, row.getInt("registered_place"), row.getString("birth_band"), row.getBoolean("competes"));
    }

    /** The sheets of a stage by participation, each time by judge. */
    Map<UUID, List<Sheet>> sheets(JudgedStage stage, List<String> statuses) {
        MarksReader reader =
                new MarksReader(stage.stageRules().leaves().map(Criterion::code).toList());
        Map<UUID, List<Sheet>> sheets = new HashMap<>();
        Map<Integer, String> judges = new HashMap<>();
        database.each(
                SHEETS,
                row -> sheets.computeIfAbsent(Sql.uuid(row, "participation_id"), id -> new ArrayList<>(5))
                        .add(new Sheet(
                                judges.computeIfAbsent(row.getInt("number"), number -> "J" + number),
                                reader.read(row.getBytes("marks")),
                                penalties(row.getString("penalties")))),
                stage.id(),
                Sql.Column.texts(statuses));
        sheets.values().forEach(each -> each.sort((one, other) -> one.judge().compareTo(other.judge())));
        return sheets;
    }

    private List<Sheet.Penalty> penalties(@Nullable String stored) {
        return stored == null ? List.of() : documents.read(stored, PENALTIES);
    }

    /** What was settled between judges, by participation. */
    Map<UUID, List<Settlement>> settlements(UUID stage) {
        Map<UUID, List<Settlement>> settlements = new HashMap<>();
        database.each(
                MODERATIONS,
                row -> settlements
                        .computeIfAbsent(Sql.uuid(row, "participation_id"), id -> new ArrayList<>())
                        .add(settlement(row)),
                stage);
        return settlements;
    }

    private static Settlement settlement(ResultSet row) throws SQLException {
        String judge = row.getString("number");
        return new Settlement(
                row.getString("criterion"),
                Settlement.Method.valueOf(row.getString("method")),
                row.getString("mark"),
                judge == null ? null : "J" + judge);
    }
}
