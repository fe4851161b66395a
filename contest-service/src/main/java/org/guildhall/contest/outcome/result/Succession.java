package org.guildhall.contest.outcome.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.contest.judging.stage.Participations;
import org.guildhall.contest.judging.stage.StageAccess;
import org.guildhall.contest.judging.stage.StageBook;
import org.guildhall.kit.problem.ProblemException;

/** Takes those who wait into the next stage, when one who went on withdraws. */
@ApplicationScoped
class Succession {

    private final StageBook stages;
    private final StageAccess access;
    private final StageSheets sheets;
    private final ResultSets sets;
    private final Participations participations;
    private final Chronicle chronicle;

    Succession(
            StageBook stages,
            StageAccess access,
            StageSheets sheets,
            ResultSets sets,
            Participations participations,
            Chronicle chronicle) {
        this.stages = stages;
        this.access = access;
        this.sheets = sheets;
        this.sets = sets;
        this.participations = participations;
        this.chronicle = chronicle;
    }

    /** Takes in the first of those who wait, for one who went on and doesn't compete any more. */
    @Transactional
    AdvanceView takeIn(UUID stageId) {
        Contest contest = access.lockRun(stageId);
        contest.requireRunning();
        AdvanceView planned = planned(stages.find(stageId).orElseThrow(ProblemException::notFound));
        JudgedStage next = stages.find(planned.nextStageId()).orElseThrow();
        List<UUID> waiting = waiting(planned);
        boolean isFull =
                stages.competing(next.id()).size() >= planned.advancing().size();
        if (!next.isMarking() || isFull || waiting.isEmpty()) {
            throw ProblemException.of(409, "nobody-to-promote");
        }
        AdvanceView view =
                new AdvanceView(stageId, next.id(), waiting.subList(0, 1), waiting.subList(1, waiting.size()));
        participations.admit(access.run(next.id()), view.advancing());
        chronicle.record(contest.id(), "waiting-entry-promoted", stageId, view);
        return view;
    }

    /** What the stage's ranking came to when it was ranked. */
    private AdvanceView planned(JudgedStage stage) {
        ResultSets.ResultSet set = sets.inForce(stage.id(), Optional.empty())
                .filter(found -> !stage.isLast())
                .orElseThrow(() -> ProblemException.of(409, "stage-not-advancing"));
        JudgedStage next = stages.next(stage).orElseThrow();
        return AdvanceView.of(stage, next, set.ranking(), sheets.holders(stage.id()));
    }

    /** Those who wait still: in the contest, and not taken in before. */
    private List<UUID> waiting(AdvanceView planned) {
        Set<UUID> present = stages.entries(planned.nextStageId());
        Set<UUID> competing = stages.competing(planned.stageId());
        return planned.waiting().stream()
                .filter(entry -> !present.contains(entry) && competing.contains(entry))
                .toList();
    }
}
