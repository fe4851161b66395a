package org.guildhall.contest.outcome.remark;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.judging.scoring.RankedEntry;
import org.guildhall.contest.judging.scoring.Ranking;
import org.guildhall.contest.judging.scoring.StageInput;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.contest.judging.stage.StageBook;
import org.guildhall.contest.outcome.result.CodeHolder;
import org.guildhall.contest.outcome.result.ResultSets;
import org.guildhall.contest.outcome.result.StageSheets;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** What a re-marking would change. */
@ApplicationScoped
class RemarkPreview {

    private final StageBook stages;
    private final StageSheets sheets;
    private final ResultSets sets;

    RemarkPreview(StageBook stages, StageSheets sheets, ResultSets sets) {
        this.stages = stages;
        this.sheets = sheets;
        this.sets = sets;
    }

    /**
     * The ranking as it would be.
     *
     * @param inForce what it would be instead of
     * @param holders who stands behind its codes
     * @param reinstated the entries that would be in it again
     */
    record Outcome(
            JudgedStage stage,
            ResultSets.ResultSet inForce,
            StageInput input,
            Ranking ranking,
            Map<String, CodeHolder> holders,
            List<UUID> reinstated) {

        /** Whose result differs from the one in force. */
        List<RemarkSetView.Difference> differences() {
            Map<String, RankedEntry> before = new HashMap<>();
            inForce.ranking().entries().forEach(entry -> before.put(entry.code(), entry));
            List<RemarkSetView.Difference> differences = new ArrayList<>();
            for (RankedEntry after : ranking.entries()) {
                RankedEntry present = before.get(after.code());
                if (present == null || !isSame(present, after)) {
                    differences.add(new RemarkSetView.Difference(
                            holders.get(after.code()).entryId(), present, after));
                }
            }
            return differences;
        }

        private static boolean isSame(RankedEntry one, RankedEntry other) {
            return Objects.equals(one.rank(), other.rank())
                    && one.total().equals(other.total())
                    && one.components().equals(other.components())
                    && one.medal() == other.medal()
                    && Objects.equals(one.prize(), other.prize());
        }
    }

    /** @throws ProblemException 409 unless it is a last stage that was ranked */
    ResultSets.ResultSet inForce(JudgedStage stage) {
        return sets.inForce(stage.id(), Optional.empty())
                .filter(set -> stage.isLast())
                .orElseThrow(() -> ProblemException.of(409, "stage-not-ranked"));
    }

    /** @throws ProblemException 409 unless the stage was ranked, 422 naming what doesn't fit it */
    Outcome of(JudgedStage stage, NewRemarkSet wish) {
        ResultSets.ResultSet inForce = inForce(stage);
        List<UUID> reinstated = reinstated(stage, wish.reinstated());
        StageSheets.Gathered gathered = sheets.gather(stage, StageSheets.Which.FINAL, reinstated);
        StageInput input = RemarkOverlay.of(gathered.input(), wish.changes());
        return new Outcome(stage, inForce, input, Ranking.of(input), gathered.holders(), reinstated);
    }

    /** The entries with these codes; they must have been disqualified. */
    private List<UUID> reinstated(JudgedStage stage, List<String> codes) {
        List<UUID> entries = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            FieldError unknown = new FieldError("/reinstate/" + i, "unknown-reference");
            entries.add(stages.disqualified(stage.id(), codes.get(i))
                    .orElseThrow(
                            () -> ProblemException.of(422, "invalid-fields").with(unknown)));
        }
        return entries;
    }
}
