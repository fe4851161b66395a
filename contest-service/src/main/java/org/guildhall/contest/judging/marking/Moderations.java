package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.common.audit.Chronicle;
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

/** Settling criteria on which judges differ too much, by an organiser who didn't mark the entry. */
@ApplicationScoped
class Moderations {

    private final SheetRepository sheets;
    private final ParticipationRepository participations;
    private final JudgeRepository judges;
    private final Moderators moderators;
    private final StageAccess stages;
    private final Chronicle chronicle;
    private final Cursors cursors;

    Moderations(
            SheetRepository sheets,
            ParticipationRepository participations,
            JudgeRepository judges,
            Moderators moderators,
            StageAccess stages,
            Chronicle chronicle,
            Cursors cursors) {
        this.sheets = sheets;
        this.participations = participations;
        this.judges = judges;
        this.moderators = moderators;
        this.stages = stages;
        this.chronicle = chronicle;
        this.cursors = cursors;
    }

    @Transactional
    Page<ModerationView> list(UUID stageId, PageQuery page) {
        Stage stage = stages.readable(stageId);
        List<Judge> panel = judges.ofProject(stage.projectId());
        return cursors.rising(
                        "moderations:" + stageId,
                        page,
                        (after, size) -> sheets.moderations(stageId, after, size),
                        Moderation::id)
                .map(moderation -> view(moderation, panel));
    }

    @Transactional
    ModerationView resolve(UUID id, Resolution resolution) {
        UUID stageId = sheets.stageOfModeration(id).orElseThrow(ProblemException::notFound);
        Contest contest = stages.holdRun(stageId);
        Stage stage = stages.run(stageId);
        contest.requireRunning();
        stage.requireMarking();
        Moderation moderation = sheets.moderation(id).orElseThrow(ProblemException::notFound);
        Participation participation = participations.lock(moderation.participationId());
        sheets.lock(moderation);
        List<Judge> panel = judges.ofProject(stage.projectId());
        List<MarkSheet> counting = sheets.counting(moderation.participationId());
        moderators.requireOutsider(participation, panel, chronicle.actor());
        resolution.requireFitting();
        requireAcceptable(stage, moderation, resolution);
        moderation.resolve(resolution, chosen(resolution, panel, counting), chronicle.actor(), chronicle.now());
        chronicle.record(contest.id(), "moderation-resolved", id, resolution);
        return view(moderation, panel);
    }

    private void requireAcceptable(Stage stage, Moderation moderation, Resolution resolution) {
        if (resolution.method() != ModerationMethod.MANUAL) {
            return;
        }
        MarkRules rules = new MarkRules(stages.rules(stage));
        List<FieldError> faults = rules.faults(moderation.criterion(), resolution.mark()).stream()
                .map(fault -> new FieldError("/mark", fault.code(), fault.arguments()))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.of(422, "marks-invalid").withAll(faults);
        }
    }

    /** The judge whose mark counts alone, if that is how it is settled. */
    private static Optional<UUID> chosen(Resolution resolution, List<Judge> panel, List<MarkSheet> counting) {
        if (resolution.method() != ModerationMethod.CHOSEN_ASSESSOR) {
            return Optional.empty();
        }
        Set<UUID> marked = counting.stream().map(MarkSheet::judgeId).collect(Collectors.toSet());
        return Optional.of(panel.stream()
                .filter(judge -> judge.code().equals(resolution.judge()))
                .map(Judge::id)
                .filter(marked::contains)
                .findFirst()
                .orElseThrow(() -> ProblemException.of(422, "invalid-fields")
                        .with(new FieldError("/judge", "judge-without-sheet"))));
    }

    private ModerationView view(Moderation moderation, List<Judge> panel) {
        List<ModerationView.RawMark> marks = sheets.counting(moderation.participationId()).stream()
                .map(sheet -> new ModerationView.RawMark(
                        code(sheet.judgeId(), panel), sheet.marks().get(moderation.criterion())))
                .toList();
        return new ModerationView(
                moderation.id(),
                participations.findById(moderation.participationId()).blindCode(),
                moderation.criterion(),
                moderation.spread().toPlainString(),
                marks,
                moderation.openedAt(),
                moderation.method().orElse(null),
                moderation.mark().map(BigDecimal::toPlainString).orElse(null),
                moderation.judgeId().map(judge -> code(judge, panel)).orElse(null),
                moderation.reason().orElse(null),
                moderation.resolvedAt().orElse(null));
    }

    private static String code(UUID id, List<Judge> panel) {
        return panel.stream()
                .filter(judge -> judge.id().equals(id))
                .findFirst()
                .map(Judge::code)
                .orElseThrow();
    }
}
