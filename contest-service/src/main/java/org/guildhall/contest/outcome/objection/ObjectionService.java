package org.guildhall.contest.outcome.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.outcome.board.BoardState;
import org.guildhall.contest.outcome.result.ResultRows;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/** Objections during the time of publicity, and one appeal against a rejection. */
@ApplicationScoped
class ObjectionService {

    private final ObjectionRepository objections;
    private final ResultRows results;
    private final BoardState boards;
    private final ContestAccess contests;
    private final Chronicle chronicle;
    private final Ids ids;

    ObjectionService(
            ObjectionRepository objections,
            ResultRows results,
            BoardState boards,
            ContestAccess contests,
            Chronicle chronicle,
            Ids ids) {
        this.objections = objections;
        this.results = results;
        this.boards = boards;
        this.contests = contests;
        this.chronicle = chronicle;
        this.ids = ids;
    }

    @Transactional
    ObjectionView raise(UUID contestId, NewObjection wish) {
        Contest contest = contests.visible(contestId);
        Instant now = chronicle.now();
        requirePublicity(contests.hold(contest.id()), now);
        if (!results.has(contestId, wish.entryId())) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/entryId", "unknown-reference"));
        }
        Objection objection =
                new Objection(ids.next(), contestId, wish.entryId(), wish.statement(), chronicle.actor(), now);
        return recorded(objection, "objection-raised");
    }

    private void requirePublicity(Contest contest, Instant now) {
        boolean open = contest.state() == ContestState.PUBLICITY
                && contest.publicityUntil().filter(now::isBefore).isPresent()
                && boards.isOut(contest.id(), now);
        if (!open) {
            throw ProblemException.of(409, "objections-closed");
        }
    }

    @Transactional
    ObjectionView appeal(UUID id, String statement) {
        Objection objection = objections
                .lock(id)
                .filter(found -> found.raisedBy().equals(chronicle.actor()))
                .orElseThrow(ProblemException::notFound);
        if (contests.hold(objection.contestId()).state() != ContestState.PUBLICITY || objections.isAppealed(id)) {
            throw ProblemException.of(409, "appeal-closed");
        }
        return recorded(objection.appeal(ids.next(), statement, chronicle.now()), "appeal-raised");
    }

    private ObjectionView recorded(Objection objection, String action) {
        objections.persistAndFlush(objection);
        ObjectionView view = ObjectionView.of(objection);
        chronicle.record(objection.contestId(), action, objection.id(), view);
        return view;
    }
}
