package org.guildhall.contest.outcome.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;

/** Reading objections and appeals: whoever raised one, and the officers of the contest. */
@ApplicationScoped
class ObjectionLists {

    private final ObjectionRepository objections;
    private final ContestAccess contests;
    private final Chronicle chronicle;
    private final Cursors cursors;

    ObjectionLists(ObjectionRepository objections, ContestAccess contests, Chronicle chronicle, Cursors cursors) {
        this.objections = objections;
        this.contests = contests;
        this.chronicle = chronicle;
        this.cursors = cursors;
    }

    @Transactional
    ObjectionView read(UUID id) {
        Objection objection = objections.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        if (!objection.raisedBy().equals(chronicle.actor())) {
            contests.readable(objection.contestId());
        }
        return ObjectionView.of(objection);
    }

    @Transactional
    Page<ObjectionView> list(UUID contestId, PageQuery page) {
        contests.readable(contestId);
        return cursors.rising(
                        "objections:" + contestId,
                        page,
                        (after, size) -> objections.listOf(contestId, after, size),
                        Objection::id)
                .map(ObjectionView::of);
    }
}
