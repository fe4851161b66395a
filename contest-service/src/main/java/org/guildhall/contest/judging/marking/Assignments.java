package org.guildhall.contest.judging.marking;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.judging.stage.Participation;
import org.guildhall.contest.judging.stage.Stage;
import org.guildhall.contest.judging.stage.StageAccess;
import org.guildhall.kit.time.Ids;
import org.jspecify.annotations.Nullable;

/** Gives entries of a stage their judges. Works under the contest's lock, while nobody saves or finalises. */
@ApplicationScoped
class Assignments {

    private final SheetRepository sheets;
    private final StagePanels panels;
    private final StageAccess stages;
    private final SpreadCheck spread;
    private final Chronicle chronicle;
    private final Ids ids;

    Assignments(
            SheetRepository sheets,
            StagePanels panels,
            StageAccess stages,
            SpreadCheck spread,
            Chronicle chronicle,
            Ids ids) {
        this.sheets = sheets;
        this.panels = panels;
        this.stages = stages;
        this.spread = spread;
        this.chronicle = chronicle;
        this.ids = ids;
    }

    /** An entry that has fewer eligible judges than it needs. */
    record Lacking(String code, int judges) {}

    /** What was done, and what couldn't be. */
    record Outcome(int assigned, List<Lacking> lacking) {}

    /** What the audit keeps of an assignment. */
    private record Assigned(UUID participation, UUID judge) {}

    /** What the audit keeps of a sheet that doesn't count any more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Recused(@Nullable String reason) {}

    /** Takes recused judges off the stage's entries and gives each entry the judges it lacks, as far as there are any. */
    Outcome complete(Contest contest, Stage stage) {
        StagePanel panel = panels.of(stage.id(), stage.projectId());
        Map<UUID, List<MarkSheet>> present =
                sheets.ofStage(stage.id()).stream().collect(Collectors.groupingBy(MarkSheet::participationId));
        List<AssignmentPlan.Slot> slots = new ArrayList<>();
        for (Participation entry : panel.competing()) {
            List<MarkSheet> sheetsOf = present.getOrDefault(entry.id(), List.of());
            sheetsOf.stream().filter(sheet -> panel.isOut(sheet, entry)).forEach(sheet -> recuse(contest, sheet));
            slots.add(slot(entry, sheetsOf, panel));
        }
        int wanted = stages.rules(stage).judges();
        Map<UUID, Set<UUID>> plan = AssignmentPlan.of(wanted, panel.judgeIds(), slots);
        return new Outcome(assign(contest, stage, panel, plan), lacking(panel, slots, wanted));
    }

    private void recuse(Contest contest, MarkSheet sheet) {
        if (sheet.isFinal()) {
            spread.withdraw(contest, sheet.participationId());
        }
        sheet.recuse();
        sheets.flush();
        chronicle.record(contest.id(), "sheet-recused", sheet.id(), new Recused(null));
    }

    private static AssignmentPlan.Slot slot(Participation entry, List<MarkSheet> sheetsOf, StagePanel panel) {
        Set<UUID> known = sheetsOf.stream().map(MarkSheet::judgeId).collect(Collectors.toSet());
        Set<UUID> kept = sheetsOf.stream()
                .filter(MarkSheet::counts)
                .map(MarkSheet::judgeId)
                .collect(Collectors.toSet());
        return new AssignmentPlan.Slot(entry.id(), kept, panel.eligible(entry, known));
    }

    private static List<Lacking> lacking(StagePanel panel, List<AssignmentPlan.Slot> slots, int wanted) {
        List<Lacking> lacking = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            int judges = slots.get(i).lacking(wanted);
            if (judges > 0) {
                lacking.add(new Lacking(panel.competing().get(i).blindCode(), judges));
            }
        }
        return lacking;
    }

    /** Writes the sheets of the plan. */
    private int assign(Contest contest, Stage stage, StagePanel panel, Map<UUID, Set<UUID>> plan) {
        int assigned = 0;
        for (Participation entry : panel.competing()) {
            for (UUID judge : plan.get(entry.id())) {
                MarkSheet sheet = new MarkSheet(ids.next(), stage.id(), entry.id(), judge);
                sheets.persist(sheet);
                assigned++;
                chronicle.record(contest.id(), "sheet-assigned", sheet.id(), new Assigned(entry.id(), judge));
            }
        }
        sheets.flush();
        return assigned;
    }
}
