package org.guildhall.contest.outcome.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.contest.judging.marking.MarkingGaps;
import org.guildhall.contest.judging.marking.RecusedMarks;
import org.guildhall.contest.judging.scoring.OpenTie;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.contest.judging.stage.StageState;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** Why a stage can't be ranked for good yet. Entries are named by blind code. */
@ApplicationScoped
public class MarkingFaults {

    private final MarkingGaps gaps;
    private final RecusedMarks recused;

    MarkingFaults(MarkingGaps gaps, RecusedMarks recused) {
        this.gaps = gaps;
        this.recused = recused;
    }

    /** What marking lacks; empty when every sheet is final, no moderation open, and no mark from who mustn't give it. */
    public List<FieldError> of(JudgedStage stage) {
        if (stage.state() == StageState.WAITING) {
            return List.of(new FieldError(pointer(stage), "stage-not-reached"));
        }
        return Stream.of(
                        fault(stage, "sheets-open", gaps.openSheets(stage.id())),
                        fault(
                                stage,
                                "sheets-missing",
                                gaps.tooFewSheets(stage.id(), stage.stageRules().judges())),
                        fault(stage, "moderations-open", gaps.openModerations(stage.id())),
                        fault(stage, "judges-recused", recused.codes(stage.id(), stage.projectId())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The undecided ties across lines, each with all its entries. */
    public static List<FieldError> of(JudgedStage stage, List<OpenTie> ties) {
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

    private static Optional<FieldError> fault(JudgedStage stage, String reason, List<String> codes) {
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldError(pointer(stage), reason, codes.size(), String.join(", ", codes)));
    }

    private static String pointer(JudgedStage stage) {
        return "/stages/" + stage.id();
    }
}
