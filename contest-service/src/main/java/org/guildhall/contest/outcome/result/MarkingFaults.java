package org.guildhall.contest.outcome.result;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.contest.judging.marking.RecusedMarks;
import org.guildhall.contest.judging.scoring.OpenTie;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Database;

/** Why a stage can't be ranked for good yet. Entries are named by blind code. */
@Singleton
public class MarkingFaults {

    private static final String OPEN_SHEETS = """
            SELECT DISTINCT p.blind_code FROM mark_sheet s
            JOIN participation p ON p.id = s.participation_id JOIN entry e ON e.id = p.entry_id
            WHERE s.stage_id = ? AND s.status IN ('ASSIGNED', 'DRAFT') AND %s ORDER BY 1""".formatted(StageSheets.COMPETES);
    private static final String TOO_FEW_SHEETS = """
            SELECT p.blind_code FROM participation p JOIN entry e ON e.id = p.entry_id
            WHERE p.stage_id = ? AND %s
              AND (SELECT count(*) FROM mark_sheet s WHERE s.participation_id = p.id AND s.status <> 'RECUSED') < ?
            ORDER BY 1""".formatted(StageSheets.COMPETES);
    private static final String OPEN_MODERATIONS = """
            SELECT DISTINCT p.blind_code FROM moderation m
            JOIN participation p ON p.id = m.participation_id JOIN entry e ON e.id = p.entry_id
            WHERE m.stage_id = ? AND m.resolved_at IS NULL AND %s ORDER BY 1""".formatted(StageSheets.COMPETES);

    private final Database database;
    private final RecusedMarks recused;

    MarkingFaults(Database database, RecusedMarks recused) {
        this.database = database;
        this.recused = recused;
    }

    /** What marking lacks; empty when every sheet is final, no moderation open, and no mark from who mustn't give it. */
    public List<FieldError> of(RankedStage stage) {
        List<FieldError> faults = new ArrayList<>();
        if (stage.state().equals("WAITING")) {
            faults.add(new FieldError(pointer(stage), "stage-not-reached"));
            return faults;
        }
        name(faults, stage, "sheets-open", codes(OPEN_SHEETS, stage.id()));
        name(
                faults,
                stage,
                "sheets-missing",
                codes(TOO_FEW_SHEETS, stage.id(), stage.stageRules().judges()));
        name(faults, stage, "moderations-open", codes(OPEN_MODERATIONS, stage.id()));
        name(faults, stage, "judges-recused", recused.codes(stage.id(), stage.projectId()));
        return faults;
    }

    /** The undecided ties across lines, each with all its entries. */
    public static List<FieldError> of(RankedStage stage, List<OpenTie> ties) {
        return ties.stream()
                .map(tie -> new FieldError(
                        pointer(stage), "tie-open", tie.line(), tie.after(), String.join(", ", tie.codes())))
                .toList();
    }

    /** @throws ProblemException 409 {@code ranking-blocked} naming each reason */
    public static void requireNone(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.of(409, "ranking-blocked").withAll(faults);
        }
    }

    private List<String> codes(String sql, Object... parameters) {
        return database.list(sql, row -> row.getString(1), parameters);
    }

    private static void name(List<FieldError> faults, RankedStage stage, String reason, List<String> codes) {
        String named = String.join(", ", codes);
        if (!codes.isEmpty()) {
            faults.add(new FieldError(pointer(stage), reason, codes.size(), named));
        }
    }

    private static String pointer(RankedStage stage) {
        return "/stages/" + stage.id();
    }
}
