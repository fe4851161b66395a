package org.guildhall.contest.outcome.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.contest.judging.stage.StageBook;
import org.guildhall.contest.outcome.result.MarkingFaults;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Documents;

/** Applies a re-marking set as one, if nothing has changed since it was proposed. */
@ApplicationScoped
class RemarkApplication {

    private final RemarkSetRepository remarks;
    private final RemarkAccess access;
    private final RemarkPreview preview;
    private final Corrections corrections;
    private final StageBook stages;
    private final Documents documents;
    private final Chronicle chronicle;

    RemarkApplication(
            RemarkSetRepository remarks,
            RemarkAccess access,
            RemarkPreview preview,
            Corrections corrections,
            StageBook stages,
            Documents documents,
            Chronicle chronicle) {
        this.remarks = remarks;
        this.access = access;
        this.preview = preview;
        this.corrections = corrections;
        this.stages = stages;
        this.documents = documents;
        this.chronicle = chronicle;
    }

    /** @throws ProblemException 403 and 409 as {@link RemarkPersons} says, 409 when something has changed meanwhile */
    @Transactional
    RemarkSetView apply(UUID id) {
        RemarkSet found = remarks.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Contest contest = access.lockCorrectable(found.contestId());
        RemarkSet set = remarks.lock(id).orElseThrow(ProblemException::notFound);
        JudgedStage stage = stages.find(set.stageId()).orElseThrow();
        NewRemarkSet wish = documents.read(set.changes(), NewRemarkSet.class);
        access.requireMayApply(contest, set, wish, chronicle.actor());
        set.apply(preview.inForce(stage).id(), chronicle.actor(), chronicle.now());
        RemarkPreview.Outcome outcome = preview.of(stage, wish);
        MarkingFaults.requireNone(MarkingFaults.of(stage, outcome.ranking().openTies()));
        corrections.carryOut(contest, wish, outcome);
        set.objectionId()
                .ifPresent(objection -> access.upheld(contest, objection).remedy());
        remarks.flush();
        RemarkSetView view = RemarkSetView.of(set, outcome);
        chronicle.record(contest.id(), "remark-set-applied", id, view);
        return view;
    }
}
