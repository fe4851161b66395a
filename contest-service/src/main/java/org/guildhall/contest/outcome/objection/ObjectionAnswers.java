package org.guildhall.contest.outcome.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.contest.common.access.OwnActs;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.judging.panel.ConflictsOfInterest;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;

/** Answers objections and appeals, by officers without an interest in them. */
@ApplicationScoped
class ObjectionAnswers {

    private final ObjectionRepository objections;
    private final ConflictsOfInterest conflicts;
    private final ContestAccess contests;
    private final Chronicle chronicle;

    ObjectionAnswers(
            ObjectionRepository objections,
            ConflictsOfInterest conflicts,
            ContestAccess contests,
            Chronicle chronicle) {
        this.objections = objections;
        this.conflicts = conflicts;
        this.contests = contests;
        this.chronicle = chronicle;
    }

    @Transactional
    ObjectionView answer(UUID id, ObjectionAnswer answer) {
        Objection found = objections.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Contest contest = contests.holdRun(found.contestId());
        Objection objection = objections.lock(id).orElseThrow(ProblemException::notFound);
        answer.requireRemedyIfUpheld();
        conflicts.requireNone(objection.entryId(), chronicle.actor());
        requireOther(objection.raisedBy());
        objection
                .appealOf()
                .flatMap(objections::findByIdOptional)
                .flatMap(Objection::answeredBy)
                .ifPresent(this::requireOther);
        Instant now = chronicle.now();
        objection.answer(answer, chronicle.actor(), now, appealUntil(contest, now));
        objections.flush();
        ObjectionView view = ObjectionView.of(objection);
        chronicle.record(objection.contestId(), "objection-answered", id, view);
        return view;
    }

    /** Nobody decides on their own objection, nor on the appeal against their own answer. */
    private void requireOther(String person) {
        if (chronicle.actor().equals(person)) {
            throw ProblemException.of(403, OwnActs.CONFLICT);
        }
    }

    private static Instant appealUntil(Contest contest, Instant now) {
        return Clocks.day(now)
                .plusDays(contest.rules().appealDays() + 1L)
                .atStartOfDay(Clocks.BUSINESS_ZONE)
                .toInstant();
    }
}
