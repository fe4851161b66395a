package org.guildhall.contest.marking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.entry.Competitor;
import org.guildhall.contest.entry.Competitors;
import org.guildhall.contest.panel.Judge;
import org.guildhall.contest.panel.JudgeRepository;
import org.guildhall.contest.panel.Panel;
import org.guildhall.contest.panel.Relations;
import org.guildhall.contest.stage.Participation;
import org.guildhall.contest.stage.ParticipationRepository;
import org.guildhall.contest.stage.Stage;
import org.guildhall.contest.stage.StageAccess;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** How far the marking of stages is, for organisers and for closing it. */
@ApplicationScoped
public class MarkingProgress {

    private final SheetRepository sheets;
    private final ParticipationRepository participations;
    private final JudgeRepository judges;
    private final Panel panel;
    private final Competitors competitors;
    private final StageAccess stages;

    MarkingProgress(
            SheetRepository sheets,
            ParticipationRepository participations,
            JudgeRepository judges,
            Panel panel,
            Competitors competitors,
            StageAccess stages) {
        this.sheets = sheets;
        this.participations = participations;
        this.judges = judges;
        this.panel = panel;
        this.competitors = competitors;
        this.stages = stages;
    }

    Progress of(Stage stage) {
        List<Participation> competing = participations.competing(stage.id());
        Set<UUID> open = competing.stream().map(Participation::id).collect(Collectors.toSet());
        List<MarkSheet> counting = sheets.ofStage(stage.id()).stream()
                .filter(sheet -> sheet.counts() && open.contains(sheet.participationId()))
                .toList();
        int moderations = (int) sheets.moderations(stage.id(), new UUID(0, 0), Integer.MAX_VALUE).stream()
                .filter(moderation -> moderation.resolvedAt().isEmpty() && open.contains(moderation.participationId()))
                .count();
        return new Progress(
                open.size(),
                open.size() * stages.rules(stage).judges(),
                count(counting, SheetStatus.ASSIGNED),
                count(counting, SheetStatus.DRAFT),
                count(counting, SheetStatus.FINAL),
                moderations,
                byJudge(stage, counting));
    }

    /**
     * Before a stage is ranked; its contest is locked.
     *
     * @throws ProblemException 409 {@code marking-incomplete} if an entry lacks final sheets or a moderation is open, or
     *     {@code judges-recused} naming the codes that were marked by a judge who is recused now
     */
    public void requireComplete(Stage stage) {
        Progress progress = of(stage);
        if (!progress.isComplete()) {
            throw ProblemException.of(
                    409, "marking-incomplete", progress.finals(), progress.wanted(), progress.openModerations());
        }
        List<FieldError> recused = recused(stage);
        if (!recused.isEmpty()) {
            throw ProblemException.of(409, "judges-recused").withAll(recused);
        }
    }

    private List<FieldError> recused(Stage stage) {
        List<Participation> competing = participations.competing(stage.id());
        Map<UUID, Relations> relations = panel.relations(judges.ofProject(stage.projectId()));
        Map<UUID, Competitor> behind = competitors.behind(
                competing.stream().map(Participation::entryId).toList());
        Map<UUID, List<MarkSheet>> present = sheets.ofStage(stage.id()).stream()
                .filter(MarkSheet::counts)
                .collect(Collectors.groupingBy(MarkSheet::participationId));
        return competing.stream()
                .filter(participation -> present.getOrDefault(participation.id(), List.of()).stream()
                        .anyMatch(sheet -> relations.get(sheet.judgeId()).hinder(behind.get(participation.entryId()))))
                .map(participation -> new FieldError("/entries/" + participation.blindCode(), "judge-recused"))
                .toList();
    }

    private List<Progress.OfJudge> byJudge(Stage stage, List<MarkSheet> counting) {
        Map<UUID, List<MarkSheet>> sheetsOf = counting.stream().collect(Collectors.groupingBy(MarkSheet::judgeId));
        return judges.ofProject(stage.projectId()).stream()
                .filter(judge -> judge.isActive() || sheetsOf.containsKey(judge.id()))
                .map(judge -> ofJudge(judge, sheetsOf.getOrDefault(judge.id(), List.of())))
                .toList();
    }

    private static Progress.OfJudge ofJudge(Judge judge, List<MarkSheet> own) {
        int finals = count(own, SheetStatus.FINAL);
        return new Progress.OfJudge(judge.code(), own.size() - finals, finals);
    }

    private static int count(List<MarkSheet> sheets, SheetStatus status) {
        return (int) sheets.stream().filter(sheet -> sheet.status() == status).count();
    }
}
