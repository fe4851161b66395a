package org.guildhall.contest.outcome.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.contest.judging.stage.StageBook;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.time.Ids;

/** Re-marking sets: proposed, previewed as long as they are, and cancelled. */
@ApplicationScoped
class RemarkSetService {

    private final RemarkSetRepository remarks;
    private final RemarkAccess access;
    private final RemarkPreview preview;
    private final StageBook stages;
    private final Documents documents;
    private final Chronicle chronicle;
    private final Ids ids;

    RemarkSetService(
            RemarkSetRepository remarks,
            RemarkAccess access,
            RemarkPreview preview,
            StageBook stages,
            Documents documents,
            Chronicle chronicle,
            Ids ids) {
        this.remarks = remarks;
        this.access = access;
        this.preview = preview;
        this.stages = stages;
        this.documents = documents;
        this.chronicle = chronicle;
        this.ids = ids;
    }

    @Transactional
    RemarkSetView propose(UUID stageId, NewRemarkSet wish) {
        JudgedStage stage = stages.find(stageId).orElseThrow(ProblemException::notFound);
        Contest contest = access.lockCorrectable(stage.contestId());
        UUID base = preview.inForce(stage).id();
        access.requireMayPropose(contest, wish);
        RemarkPreview.Outcome outcome = preview.of(stage, wish);
        RemarkSet proposed = new RemarkSet(ids.next(), stage, base, wish, documents.write(wish));
        remarks.persistAndFlush(proposed.by(chronicle.actor(), chronicle.now()));
        chronicle.record(contest.id(), "remark-set-proposed", proposed.id(), wish);
        return RemarkSetView.of(proposed, outcome);
    }

    /** The set with what it changes, computed anew as long as it is only proposed. */
    @Transactional
    RemarkSetView read(UUID id) {
        RemarkSet set = remarks.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        access.requireReadable(set.contestId());
        if (set.state() != RemarkState.PROPOSED) {
            return RemarkSetView.of(set);
        }
        JudgedStage stage = stages.find(set.stageId()).orElseThrow();
        return RemarkSetView.of(set, preview.of(stage, documents.read(set.changes(), NewRemarkSet.class)));
    }

    @Transactional
    RemarkSetView cancel(UUID id) {
        RemarkSet found = remarks.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        access.lock(found.contestId());
        RemarkSet set = remarks.lock(id).orElseThrow(ProblemException::notFound);
        set.cancel(chronicle.actor(), chronicle.now());
        remarks.flush();
        chronicle.record(
                set.contestId(), "remark-set-cancelled", id, documents.read(set.changes(), NewRemarkSet.class));
        return RemarkSetView.of(set);
    }
}
