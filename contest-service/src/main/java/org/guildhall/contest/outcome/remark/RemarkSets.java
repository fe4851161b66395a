package org.guildhall.contest.outcome.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.contest.entry.Competitors;
import org.guildhall.contest.judging.scoring.OpenTie;
import org.guildhall.contest.outcome.objection.Objection;
import org.guildhall.contest.outcome.objection.ObjectionRepository;
import org.guildhall.contest.outcome.result.MarkingFaults;
import org.guildhall.contest.outcome.result.RankedStage;
import org.guildhall.contest.outcome.result.RankedStages;
import org.guildhall.contest.outcome.result.ResultSets;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;

/** Re-marking sets: proposed, previewed, then applied or cancelled as one. */
@ApplicationScoped
class RemarkSets {

    private final RemarkSetRepository remarks;
    private final ObjectionRepository objections;
    private final RemarkPreview preview;
    private final Corrections corrections;
    private final RankedStages stages;
    private final ResultSets sets;
    private final ContestAccess contests;
    private final Competitors competitors;
    private final Chronicle chronicle;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    RemarkSets(
            RemarkSetRepository remarks,
            ObjectionRepository objections,
            RemarkPreview preview,
            Corrections corrections,
            RankedStages stages,
            ResultSets sets,
            ContestAccess contests,
            Competitors competitors,
            Chronicle chronicle,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.remarks = remarks;
        this.objections = objections;
        this.preview = preview;
        this.corrections = corrections;
        this.stages = stages;
        this.sets = sets;
        this.contests = contests;
        this.competitors = competitors;
        this.chronicle = chronicle;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    RemarkSetView propose(UUID stageId, NewRemarkSet wish) {
        RankedStage stage = stages.of(stageId);
        Contest contest = lock(stage.contestId());
        ResultSets.ResultSet inForce = inForce(stage);
        if (wish.objectionId() != null) {
            upheld(contest, wish.objectionId());
        }
        RemarkPreview.Outcome outcome = preview.preview(stage, wish);
        RemarkSet proposed = new RemarkSet(ids.next(), stage, inForce.id(), wish, caller.subject(), now());
        remarks.persistAndFlush(proposed);
        chronicle.record(contest.id(), "remark-set-proposed", proposed.id(), wish);
        return view(proposed, inForce, outcome);
    }

    /** The set with what it changes, computed anew as long as it is only proposed. */
    @Transactional
    RemarkSetView read(UUID id) {
        RemarkSet set = remarks.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        contests.readable(set.contestId());
        return set.state() == RemarkState.PROPOSED ? previewed(set) : settled(set);
    }

    private RemarkSetView previewed(RemarkSet set) {
        RankedStage stage = stages.of(set.stageId());
        return view(set, inForce(stage), preview.preview(stage, set.wish()));
    }

    @Transactional
    RemarkSetView apply(UUID id) {
        RemarkSet found = remarks.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Contest contest = lock(found.contestId());
        RemarkSet set = remarks.lock(id).orElseThrow(ProblemException::notFound);
        RankedStage stage = stages.of(set.stageId());
        ResultSets.ResultSet inForce = inForce(stage);
        set.apply(inForce.id(), caller.subject(), now());
        RemarkPreview.Outcome outcome = preview.preview(stage, set.wish());
        MarkingFaults.requireNone(MarkingFaults.of(stage, outcome.ranking().openTies()));
        preview.reinstated(stage, set.wish().reinstated()).forEach(entry -> competitors.reinstate(contest, entry));
        preview.write(stage, set.wish().changes());
        corrections.write(contest, stage, outcome);
        set.objectionId().ifPresent(objection -> upheld(contest, objection).remedy());
        remarks.flush();
        RemarkSetView view = view(set, inForce, outcome);
        chronicle.record(contest.id(), "remark-set-applied", id, view);
        return view;
    }

    @Transactional
    RemarkSetView cancel(UUID id) {
        RemarkSet found = remarks.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        contests.lockRun(found.contestId());
        RemarkSet set = remarks.lock(id).orElseThrow(ProblemException::notFound);
        set.cancel(caller.subject(), now());
        remarks.flush();
        chronicle.record(set.contestId(), "remark-set-cancelled", id, set.wish());
        return settled(set);
    }

    /** A contest whose results stand and aren't final yet. */
    private Contest lock(UUID contestId) {
        Contest contest = contests.lockRun(contestId);
        if (!List.of(ContestState.MARKED, ContestState.PUBLICITY).contains(contest.state())) {
            throw ProblemException.of(409, "contest-state", contest.state());
        }
        return contest;
    }

    private ResultSets.ResultSet inForce(RankedStage stage) {
        return sets.inForce(stage.id(), Optional.empty())
                .filter(set -> stage.isLast())
                .orElseThrow(() -> ProblemException.of(409, "stage-not-ranked"));
    }

    private Objection upheld(Contest contest, UUID id) {
        Objection objection = objections
                .lock(id)
                .filter(found -> found.contestId().equals(contest.id()))
                .orElseThrow(() -> ProblemException.of(409, "objection-not-upheld"));
        objection.requireUpheld();
        return objection;
    }

    private static RemarkSetView settled(RemarkSet set) {
        return view(set, List.of(), List.of());
    }

    private static RemarkSetView view(RemarkSet set, ResultSets.ResultSet inForce, RemarkPreview.Outcome outcome) {
        return view(
                set, outcome.differences(inForce.ranking()), outcome.ranking().openTies());
    }

    private static RemarkSetView view(
            RemarkSet set, List<RemarkSetView.Difference> differences, List<OpenTie> openTies) {
        return new RemarkSetView(
                set.id(),
                set.stageId(),
                set.state(),
                set.reason(),
                set.objectionId().orElse(null),
                set.proposedAt(),
                set.settledAt().orElse(null),
                differences,
                openTies);
    }

    private Instant now() {
        return Clocks.now(clock);
    }
}
