package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.judging.panel.Judge;
import org.guildhall.contest.judging.panel.JudgeRepository;
import org.guildhall.contest.judging.stage.Participation;
import org.guildhall.contest.judging.stage.ParticipationRepository;
import org.guildhall.contest.judging.stage.Stage;
import org.guildhall.contest.judging.stage.StageAccess;

/** How far the marking of stages is. */
@ApplicationScoped
class MarkingProgress {

    private final SheetRepository sheets;
    private final ParticipationRepository participations;
    private final JudgeRepository judges;
    private final StageAccess stages;

    MarkingProgress(
            SheetRepository sheets,
            ParticipationRepository participations,
            JudgeRepository judges,
            StageAccess stages) {
        this.sheets = sheets;
        this.participations = participations;
        this.judges = judges;
        this.stages = stages;
    }

    ProgressView of(Stage stage) {
        List<Participation> competing = participations.competing(stage.id());
        Set<UUID> open = competing.stream().map(Participation::id).collect(Collectors.toSet());
        List<MarkSheet> counting = sheets.ofStage(stage.id()).stream()
                .filter(sheet -> sheet.counts() && open.contains(sheet.participationId()))
                .toList();
        int moderations = (int) sheets.moderations(stage.id(), new UUID(0, 0), Integer.MAX_VALUE).stream()
                .filter(moderation -> moderation.resolvedAt().isEmpty() && open.contains(moderation.participationId()))
                .count();
        return new ProgressView(
                open.size(),
                open.size() * stages.rules(stage).judges(),
                count(counting, SheetStatus.ASSIGNED),
                count(counting, SheetStatus.DRAFT),
                count(counting, SheetStatus.FINAL),
                moderations,
                byJudge(stage, counting));
    }

    private List<ProgressView.OfJudge> byJudge(Stage stage, List<MarkSheet> counting) {
        Map<UUID, List<MarkSheet>> sheetsOf = counting.stream().collect(Collectors.groupingBy(MarkSheet::judgeId));
        return judges.ofProject(stage.projectId()).stream()
                .filter(judge -> judge.isActive() || sheetsOf.containsKey(judge.id()))
                .map(judge -> ofJudge(judge, sheetsOf.getOrDefault(judge.id(), List.of())))
                .toList();
    }

    private static ProgressView.OfJudge ofJudge(Judge judge, List<MarkSheet> own) {
        int finals = count(own, SheetStatus.FINAL);
        return new ProgressView.OfJudge(judge.code(), own.size() - finals, finals);
    }

    private static int count(List<MarkSheet> sheets, SheetStatus status) {
        return (int) sheets.stream().filter(sheet -> sheet.status() == status).count();
    }
}
