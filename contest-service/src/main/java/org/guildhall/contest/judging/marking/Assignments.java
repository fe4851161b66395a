package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.entry.Competitor;
import org.guildhall.contest.contest.entry.Competitors;
import org.guildhall.contest.judging.panel.Judge;
import org.guildhall.contest.judging.panel.JudgeRepository;
import org.guildhall.contest.judging.panel.Panel;
import org.guildhall.contest.judging.panel.Relations;
import org.guildhall.contest.judging.stage.Participation;
import org.guildhall.contest.judging.stage.ParticipationRepository;
import org.guildhall.contest.judging.stage.Stage;
import org.guildhall.contest.judging.stage.StageAccess;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;

/** Gives entries of a stage their judges. Works under the contest's lock, while nobody saves or finalises. */
@ApplicationScoped
class Assignments {

    private final SheetRepository sheets;
    private final ParticipationRepository participations;
    private final JudgeRepository judges;
    private final Panel panel;
    private final Competitors competitors;
    private final StageAccess stages;
    private final SpreadCheck spread;
    private final Chronicle chronicle;
    private final Caller caller;
    private final Ids ids;

    Assignments(
            SheetRepository sheets,
            ParticipationRepository participations,
            JudgeRepository judges,
            Panel panel,
            Competitors competitors,
            StageAccess stages,
            SpreadCheck spread,
            Chronicle chronicle,
            Caller caller,
            Ids ids) {
        this.sheets = sheets;
        this.participations = participations;
        this.judges = judges;
        this.panel = panel;
        this.competitors = competitors;
        this.stages = stages;
        this.spread = spread;
        this.chronicle = chronicle;
        this.caller = caller;
        this.ids = ids;
    }

    /** An entry that has fewer eligible judges than it needs. */
    record Lacking(String code, int judges) {}

    /** What was done, and what couldn't be. */
    record Outcome(int assigned, List<Lacking> lacking) {}

    /** Takes recused judges off the stage's entries and gives each entry the judges it lacks, as far as there are any. */
    Outcome complete(Contest contest, Stage stage) {
        List<Judge> all = judges.ofProject(stage.projectId());
        List<Participation> open = participations.competing(stage.id());
        Map<UUID, Competitor> behind =
                competitors.behind(open.stream().map(Participation::entryId).toList());
        Map<UUID, Relations> relations = panel.relations(all);
        Map<UUID, List<MarkSheet>> present =
                sheets.ofStage(stage.id()).stream().collect(Collectors.groupingBy(MarkSheet::participationId));
        List<AssignmentPlan.Slot> slots = new ArrayList<>();
        for (Participation participation : open) {
            Competitor competitor = behind.get(participation.entryId());
            List<MarkSheet> sheetsOf = present.getOrDefault(participation.id(), List.of());
            sheetsOf.stream()
                    .filter(sheet -> isOut(sheet, all, relations, competitor))
                    .forEach(sheet -> recuse(contest, sheet));
            slots.add(slot(participation, sheetsOf, all, relations, competitor));
        }
        return assign(contest, stage, open, slots, all);
    }

    /** Recused; or ended before he was through. */
    private static boolean isOut(
            MarkSheet sheet, List<Judge> all, Map<UUID, Relations> relations, Competitor competitor) {
        boolean ended = all.stream().anyMatch(judge -> judge.id().equals(sheet.judgeId()) && !judge.isActive());
        return sheet.counts() && (relations.get(sheet.judgeId()).hinder(competitor) || ended && !sheet.isFinal());
    }

    private void recuse(Contest contest, MarkSheet sheet) {
        if (sheet.isFinal()) {
            spread.withdraw(contest, sheet.participationId());
        }
        sheet.recuse();
        sheets.flush();
        chronicle.record(contest.id(), "sheet-recused", sheet.id(), new Recorded.Recused(null));
    }

    private static AssignmentPlan.Slot slot(
            Participation participation,
            List<MarkSheet> sheetsOf,
            List<Judge> all,
            Map<UUID, Relations> relations,
            Competitor competitor) {
        Set<UUID> known = sheetsOf.stream().map(MarkSheet::judgeId).collect(Collectors.toSet());
        Set<UUID> kept = sheetsOf.stream()
                .filter(MarkSheet::counts)
                .map(MarkSheet::judgeId)
                .collect(Collectors.toSet());
        Set<UUID> eligible = all.stream()
                .filter(Judge::isActive)
                .map(Judge::id)
                .filter(judge -> !known.contains(judge) && !relations.get(judge).hinder(competitor))
                .collect(Collectors.toCollection(HashSet::new));
        return new AssignmentPlan.Slot(participation.id(), kept, eligible);
    }

    private Outcome assign(
            Contest contest, Stage stage, List<Participation> open, List<AssignmentPlan.Slot> slots, List<Judge> all) {
        int wanted = stages.rules(stage).judges();
        List<Lacking> lacking = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            if (slots.get(i).lacking(wanted) > 0) {
                lacking.add(new Lacking(open.get(i).blindCode(), slots.get(i).lacking(wanted)));
            }
        }
        Map<UUID, Set<UUID>> plan =
                AssignmentPlan.of(wanted, all.stream().map(Judge::id).toList(), slots);
        int assigned = 0;
        for (Participation participation : open) {
            for (UUID judge : plan.get(participation.id())) {
                MarkSheet sheet = new MarkSheet(ids.next(), stage.id(), participation.id(), judge);
                sheets.persist(sheet);
                assigned++;
                Recorded.Assigned detail = new Recorded.Assigned(participation.id(), judge);
                chronicle.record(contest.id(), "sheet-assigned", sheet.id(), detail);
            }
        }
        sheets.flush();
        return new Outcome(assigned, lacking);
    }
}
