package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.judging.panel.Judge;
import org.guildhall.contest.judging.panel.JudgeRepository;
import org.guildhall.contest.judging.stage.Participation;
import org.guildhall.contest.judging.stage.ParticipationRepository;
import org.guildhall.contest.judging.stage.Stage;
import org.guildhall.contest.judging.stage.StageAccess;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** What organisers do with the marking of a stage: assign it, and see how far it is. */
@ApplicationScoped
class StageMarking {

    private final Assignments assignments;
    private final MarkingProgress progress;
    private final SheetRepository sheets;
    private final ParticipationRepository participations;
    private final JudgeRepository judges;
    private final StageAccess access;
    private final Cursors cursors;

    StageMarking(
            Assignments assignments,
            MarkingProgress progress,
            SheetRepository sheets,
            ParticipationRepository participations,
            JudgeRepository judges,
            StageAccess access,
            Cursors cursors) {
        this.assignments = assignments;
        this.progress = progress;
        this.sheets = sheets;
        this.participations = participations;
        this.judges = judges;
        this.access = access;
        this.cursors = cursors;
    }

    @Schema(description = "分派结果 · what was assigned")
    record AssignmentOutcome(
            @Schema(description = "新分派的评分表数 · sheets assigned anew")
            int assigned) {}

    /** All or nothing: if an entry can't have its judges, the answer says which and how many it lacks. */
    @Transactional
    AssignmentOutcome assign(UUID stageId) {
        Contest contest = access.lockRun(stageId);
        Stage stage = access.run(stageId);
        contest.requireRunning();
        stage.requireMarking();
        Assignments.Outcome outcome = assignments.complete(contest, stage);
        if (!outcome.lacking().isEmpty()) {
            List<FieldError> errors = outcome.lacking().stream()
                    .map(entry -> new FieldError("/entries/" + entry.code(), "judges-lacking", entry.judges()))
                    .toList();
            throw ProblemException.of(409, "panel-too-small", errors.size()).withAll(errors);
        }
        return new AssignmentOutcome(outcome.assigned());
    }

    @Transactional
    Page<AssignmentView> list(UUID stageId, PageQuery page) {
        Stage stage = access.readable(stageId);
        Map<UUID, String> codes =
                judges.ofProject(stage.projectId()).stream().collect(Collectors.toMap(Judge::id, Judge::code));
        Map<UUID, String> blind = participations.ofStage(stageId).stream()
                .collect(Collectors.toMap(Participation::id, Participation::blindCode));
        return cursors.rising(
                        "assignments:" + stageId,
                        page,
                        (after, size) -> sheets.page(stageId, after, size),
                        MarkSheet::id)
                .map(sheet -> AssignmentView.of(sheet, blind.get(sheet.participationId()), codes.get(sheet.judgeId())));
    }

    @Transactional
    ProgressView progress(UUID stageId) {
        return progress.of(access.readable(stageId));
    }
}
