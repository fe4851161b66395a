package org.guildhall.contest.outcome.result;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.contest.rules.Criterion;
import org.guildhall.contest.contest.rules.TieRuleName;
import org.guildhall.contest.judging.scoring.Marks;
import org.guildhall.contest.judging.scoring.MarksReader;
import org.guildhall.contest.judging.scoring.Participant;
import org.guildhall.contest.judging.scoring.Ranking;
import org.guildhall.contest.judging.scoring.Settlement;
import org.guildhall.contest.judging.scoring.Sheet;
import org.guildhall.contest.judging.scoring.StageInput;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;

/**
 * Gathers what a stage's ranking depends on from the stored sheets. Set-based SQL, streamed: this is the measured path of
 * ten thousand entries with five sheets each.
 */
@Singleton
public class StageSheets {

    /** Which sheets count. */
    public enum Which {
        /** Whatever judges have saved. */
        STORED("'DRAFT', 'FINAL'"),
        /** Only what they have signed. */
        FINAL("'FINAL'");

        private final String statuses;

        Which(String statuses) {
            this.statuses = statuses;
        }
    }

    /** Those who withdrew, stayed away or were disqualified are not ranked. */
    static final String COMPETES = "e.status NOT IN ('WITHDRAWN', 'ABSENT', 'DISQUALIFIED')";

    private static final String COMPETITORS = """
            SELECT p.id, p.blind_code, e.id AS entry_id, e.member_organisation_id, e.guest,
                   row_number() OVER (ORDER BY e.registered_at, e.id) AS registered_place,
                   m.birth_band, %s AS competes
            FROM participation p JOIN entry e ON e.id = p.entry_id LEFT JOIN member m ON m.id = e.member_id
            WHERE p.stage_id = ? ORDER BY p.blind_code""".formatted(COMPETES);

    private static final String SHEETS = """
            SELECT s.participation_id, j.number, s.marks::text AS marks, nullif(s.penalties, '[]')::text AS penalties
            FROM mark_sheet s JOIN judge j ON j.id = s.judge_id
            WHERE s.stage_id = ? AND s.status IN (%s)""";
    private static final String MODERATIONS = """
            SELECT m.participation_id, m.criterion, m.method, m.mark::text AS mark, j.number
            FROM moderation m LEFT JOIN judge j ON j.id = m.judge_id
            WHERE m.stage_id = ? AND m.resolved_at IS NOT NULL ORDER BY m.criterion""";
    private static final String JURY = """
            SELECT array(SELECT p.blind_code FROM unnest(d.participations) WITH ORDINALITY AS o (id, place)
                         JOIN participation p ON p.id = o.id ORDER BY o.place) AS codes
            FROM jury_decision d WHERE d.stage_id = ? ORDER BY d.decided_at, d.id""";

    private static final TypeReference<List<Sheet.Penalty>> PENALTIES = new TypeReference<>() {};

    private final Database database;
    private final Documents documents;

    StageSheets(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** The input of the ranking, and who stands behind its codes. */
    public record Gathered(StageInput input, Map<String, CodeHolder> holders) {}

    /** @param also entries to take in although they don't compete, such as those to be reinstated */
    @Transactional
    public Gathered gather(RankedStage stage, Which which, List<UUID> also) {
        Map<UUID, List<Sheet>> sheets = sheets(stage, which);
        Map<UUID, List<Settlement>> moderations = moderations(stage);
        // Published with the proof, so it is there only if it decides something.
        boolean needsBirthBand = stage.stageRules().ties().stream().anyMatch(tie -> tie.rule() == TieRuleName.YOUNGER);
        Map<String, CodeHolder> holders = new LinkedHashMap<>();
        List<Participant> participants = new ArrayList<>();
        database.each(
                COMPETITORS,
                row -> {
                    CodeHolder holder = holder(row);
                    if (row.getBoolean("competes") || also.contains(holder.entryId())) {
                        holders.put(holder.code(), holder);
                        UUID id = holder.participationId();
                        participants.add(participant(
                                row,
                                needsBirthBand ? row.getString("birth_band") : null,
                                sheets.getOrDefault(id, List.of()),
                                moderations.getOrDefault(id, List.of())));
                    }
                },
                stage.id());
        return new Gathered(input(stage, participants), holders);
    }

    /** Everybody who took part, whatever became of them since. */
    @Transactional
    public Map<String, CodeHolder> holders(UUID stage) {
        Map<String, CodeHolder> holders = new LinkedHashMap<>();
        database.each(COMPETITORS, row -> holders.put(row.getString("blind_code"), holder(row)), stage);
        return holders;
    }

    private static CodeHolder holder(ResultSet row) throws SQLException {
        return new CodeHolder(
                row.getString("blind_code"),
                Sql.uuid(row, "id"),
                Sql.uuid(row, "entry_id"),
                Sql.uuid(row, "member_organisation_id"),
                row.getBoolean("guest"));
    }

    private static Participant participant(
            ResultSet row, String birthBand, List<Sheet> sheets, List<Settlement> moderations) throws SQLException {
        return new Participant(
                row.getString("blind_code"),
                row.getBoolean("guest"),
                row.getInt("registered_place"),
                birthBand,
                sheets,
                moderations);
    }

    private StageInput input(RankedStage stage, List<Participant> participants) {
        return new StageInput(
                Ranking.ALGORITHM,
                stage.rulesVersion(),
                stage.stageRules(),
                stage.isLast() ? stage.rules().medals() : null,
                stage.isLast() ? stage.rules().prizes() : List.of(),
                participants,
                jury(stage));
    }

    private Map<UUID, List<Sheet>> sheets(RankedStage stage, Which which) {
        MarksReader reader =
                new MarksReader(stage.stageRules().leaves().map(Criterion::code).toList());
        Map<UUID, List<Sheet>> sheets = new HashMap<>();
        Map<Integer, String> judges = new HashMap<>();
        database.each(
                SHEETS.formatted(which.statuses),
                row -> {
                    Marks marks = reader.read(row.getBytes(3));
                    String judge = judges.computeIfAbsent(row.getInt(2), number -> "J" + number);
                    sheets.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>(5))
                            .add(new Sheet(judge, marks, penalties(row.getString(4))));
                },
                stage.id());
        sheets.values().forEach(each -> each.sort((one, other) -> one.judge().compareTo(other.judge())));
        return sheets;
    }

    private List<Sheet.Penalty> penalties(String stored) {
        return stored == null ? List.of() : documents.read(stored, PENALTIES);
    }

    private Map<UUID, List<Settlement>> moderations(RankedStage stage) {
        Map<UUID, List<Settlement>> moderations = new HashMap<>();
        database.each(
                MODERATIONS,
                row -> {
                    String judge = row.getString("number");
                    moderations
                            .computeIfAbsent(Sql.uuid(row, "participation_id"), id -> new ArrayList<>())
                            .add(new Settlement(
                                    row.getString("criterion"),
                                    Settlement.Method.valueOf(row.getString("method")),
                                    row.getString("mark"),
                                    judge == null ? null : "J" + judge));
                },
                stage.id());
        return moderations;
    }

    private List<List<String>> jury(RankedStage stage) {
        return database.list(
                JURY, row -> List.of((String[]) row.getArray("codes").getArray()), stage.id());
    }
}
