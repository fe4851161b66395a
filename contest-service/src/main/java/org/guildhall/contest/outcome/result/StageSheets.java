package org.guildhall.contest.outcome.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.contest.rules.TieRuleName;
import org.guildhall.contest.judging.scoring.Participant;
import org.guildhall.contest.judging.scoring.Ranking;
import org.guildhall.contest.judging.scoring.Settlement;
import org.guildhall.contest.judging.scoring.Sheet;
import org.guildhall.contest.judging.scoring.StageInput;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.contest.outcome.result.SheetQueries.Entered;

/** Gathers what a stage's ranking depends on from the stored sheets. */
@ApplicationScoped
public class StageSheets {

    /** Which sheets count. */
    public enum Which {
        /** Whatever judges have saved. */
        STORED("DRAFT", "FINAL"),
        /** Only what they have signed. */
        FINAL("FINAL");

        private final List<String> statuses;

        Which(String... statuses) {
            this.statuses = List.of(statuses);
        }
    }

    private final SheetQueries queries;
    private final JuryRows jury;

    StageSheets(SheetQueries queries, JuryRows jury) {
        this.queries = queries;
        this.jury = jury;
    }

    /** The input of the ranking, and who stands behind its codes. */
    public record Gathered(StageInput input, Map<String, CodeHolder> holders) {}

    /** @param also entries to take in although they don't compete, such as those to be reinstated */
    @Transactional
    public Gathered gather(JudgedStage stage, Which which, List<UUID> also) {
        List<Entered> all = queries.entered(stage.id());
        List<Entered> ranked = all.stream()
                .filter(entry ->
                        entry.competes() || also.contains(entry.holder().entryId()))
                .toList();
        StageInput input = new StageInput(
                Ranking.ALGORITHM,
                stage.rulesVersion(),
                stage.stageRules(),
                stage.isLast() ? stage.rules().medals() : null,
                stage.isLast() ? stage.rules().prizes() : List.of(),
                participants(stage, which, ranked),
                decided(stage, all));
        return new Gathered(input, byCode(ranked));
    }

    /** Everybody who took part, whatever became of them since. */
    @Transactional
    public Map<String, CodeHolder> holders(UUID stage) {
        return byCode(queries.entered(stage));
    }

    private static Map<String, CodeHolder> byCode(List<Entered> entries) {
        Map<String, CodeHolder> holders = new LinkedHashMap<>();
        entries.forEach(entry -> holders.put(entry.holder().code(), entry.holder()));
        return holders;
    }

    private List<Participant> participants(JudgedStage stage, Which which, List<Entered> ranked) {
        Map<UUID, List<Sheet>> sheets = queries.sheets(stage, which.statuses);
        Map<UUID, List<Settlement>> settlements = queries.settlements(stage.id());
        // Published with the proof, so it is there only if it decides something.
        boolean needsBirthBand = stage.stageRules().ties().stream().anyMatch(tie -> tie.rule() == TieRuleName.YOUNGER);
        return ranked.stream()
                .map(entry -> new Participant(
                        entry.holder().code(),
                        entry.holder().guest(),
                        entry.registeredPlace(),
                        needsBirthBand ? entry.birthBand() : null,
                        sheets.getOrDefault(entry.holder().participationId(), List.of()),
                        settlements.getOrDefault(entry.holder().participationId(), List.of())))
                .toList();
    }

    /** What the jury decided, by blind codes. */
    private List<List<String>> decided(JudgedStage stage, List<Entered> all) {
        Map<UUID, String> codes = new HashMap<>();
        all.forEach(entry ->
                codes.put(entry.holder().participationId(), entry.holder().code()));
        return jury.ofStage(stage.id()).stream()
                .map(order -> order.stream().map(codes::get).toList())
                .toList();
    }
}
