package org.guildhall.contest.outcome.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.outcome.board.BoardState;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;

/** ObjectionService during the time of publicity, their answers, and one appeal against a rejection. */
@ApplicationScoped
class ObjectionService {

    private final ObjectionRepository objections;
    private final ConflictsOfInterest conflicts;
    private final BoardState boards;
    private final ContestAccess contests;
    private final Database database;
    private final Chronicle chronicle;
    private final Caller caller;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    ObjectionService(
            ObjectionRepository objections,
            ConflictsOfInterest conflicts,
            BoardState boards,
            ContestAccess contests,
            Database database,
            Chronicle chronicle,
            Caller caller,
            Cursors cursors,
            Ids ids,
            Clock clock) {
        this.objections = objections;
        this.conflicts = conflicts;
        this.boards = boards;
        this.contests = contests;
        this.database = database;
        this.chronicle = chronicle;
        this.caller = caller;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    ObjectionView raise(UUID contestId, NewObjection wish) {
        Contest contest = contests.visible(contestId);
        requirePublicity(contests.hold(contest.id()));
        if (database.find(
                        "SELECT 1 FROM result WHERE entry_id = ? AND contest_id = ?",
                        row -> 1,
                        wish.entryId(),
                        contestId)
                .isEmpty()) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/entryId", "unknown-reference"));
        }
        Objection objection =
                new Objection(ids.next(), contestId, wish.entryId(), wish.statement(), caller.subject(), now());
        return recorded(objection, "objection-raised");
    }

    private void requirePublicity(Contest contest) {
        boolean open = contest.state() == ContestState.PUBLICITY
                && contest.publicityUntil()
                        .filter(until -> now().isBefore(until))
                        .isPresent()
                && boards.isOut(contest.id(), now());
        if (!open) {
            throw ProblemException.of(409, "objections-closed");
        }
    }

    @Transactional
    ObjectionView appeal(UUID id, String statement) {
        Objection objection = objections
                .lock(id)
                .filter(found -> found.raisedBy().equals(caller.subject()))
                .orElseThrow(ProblemException::notFound);
        if (contests.hold(objection.contestId()).state() != ContestState.PUBLICITY || objections.isAppealed(id)) {
            throw ProblemException.of(409, "appeal-closed");
        }
        return recorded(objection.appeal(ids.next(), statement, now()), "appeal-raised");
    }

    private ObjectionView recorded(Objection objection, String action) {
        objections.persistAndFlush(objection);
        ObjectionView view = ObjectionView.of(objection);
        chronicle.record(objection.contestId(), action, objection.id(), view);
        return view;
    }

    @Transactional
    ObjectionView answer(UUID id, ObjectionAnswer answer) {
        Objection objection = objections.lock(id).orElseThrow(ProblemException::notFound);
        Contest contest = contests.run(objection.contestId());
        answer.requireRemedyIfUpheld();
        conflicts.requireNone(objection, caller.subject());
        objection.appealOf().flatMap(objections::findByIdOptional).ifPresent(this::requireOther);
        objection.answer(answer, caller.subject(), now(), appealUntil(contest));
        return recorded(objection, "objection-answered");
    }

    /** Nobody decides on the appeal against his own answer. */
    private void requireOther(Objection appealed) {
        if (appealed.answeredBy().filter(caller.subject()::equals).isPresent()) {
            throw ProblemException.of(403, "conflict-of-interest");
        }
    }

    private Instant appealUntil(Contest contest) {
        return LocalDate.ofInstant(now(), Clocks.BUSINESS_ZONE)
                .plusDays(contest.rules().appealDays() + 1L)
                .atStartOfDay(Clocks.BUSINESS_ZONE)
                .toInstant();
    }

    @Transactional
    ObjectionView read(UUID id) {
        Objection objection = objections.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        if (!objection.raisedBy().equals(caller.subject())) {
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

    private Instant now() {
        return Clocks.now(clock);
    }
}
