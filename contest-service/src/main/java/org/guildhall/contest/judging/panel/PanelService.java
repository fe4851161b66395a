package org.guildhall.contest.judging.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.common.access.OwnActs;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/** Who judges a project, and who must not judge whom. */
@ApplicationScoped
class PanelService {

    private final JudgeRepository judges;
    private final ProjectPlaces projects;
    private final ContestAccess contests;
    private final OwnActs ownActs;
    private final Event<PanelChanged> changes;
    private final Chronicle chronicle;
    private final Ids ids;

    PanelService(
            JudgeRepository judges,
            ProjectPlaces projects,
            ContestAccess contests,
            OwnActs ownActs,
            Event<PanelChanged> changes,
            Chronicle chronicle,
            Ids ids) {
        this.judges = judges;
        this.projects = projects;
        this.contests = contests;
        this.ownActs = ownActs;
        this.changes = changes;
        this.chronicle = chronicle;
        this.ids = ids;
    }

    @Transactional
    JudgeView appoint(UUID projectId, Appointment appointment) {
        Project project = projects.find(projectId).orElseThrow(ProblemException::notFound);
        return seat(contests.lockRun(project.contestId()), projectId, appointment);
    }

    /** @throws ProblemException 409 once marking is over */
    void requireAppointing(Contest contest) {
        if (contest.state() != ContestState.RUNNING) {
            contest.requireRulesChangeable();
        }
    }

    /**
     * Appoints to a project of a contest whose lock is held. Somebody who runs the contest knows who is behind the codes, and so
     * can't judge; of whom nobody knows which member they are, if any, nobody knows whom they must not judge.
     *
     * @throws ProblemException 409 {@code judge-runs-contest}, {@code judge-unlinked}, {@code judge-appointed}, or as
     *     {@link #requireAppointing}
     */
    JudgeView seat(Contest contest, UUID projectId, Appointment appointment) {
        requireAppointing(contest);
        if (contests.isRunBy(contest, appointment.subject())) {
            throw ProblemException.of(409, "judge-runs-contest");
        }
        if (!ownActs.isKnown(appointment.subject())) {
            throw ProblemException.of(409, "judge-unlinked");
        }
        Judge judge = judges.find(projectId, appointment.subject())
                .map(former -> reappointed(former, appointment))
                .orElseGet(() -> newcomer(projectId, appointment));
        judges.persistAndFlush(judge);
        JudgeView view = JudgeView.of(judge);
        chronicle.record(contest.id(), "judge-appointed", judge.id(), view);
        return view;
    }

    /**
     * As {@link #seat}, for whoever shows the token of an invitation, whom nobody may know. Of who says to be no member it is
     * the organiser who tells the union of their employer: their own word alone would hide whom they must not judge.
     *
     * @throws ProblemException 409 {@code invitation-for-members} when nobody told, or as {@link #seat}
     */
    JudgeView seatInvited(Contest contest, UUID projectId, Appointment appointment) {
        JudgeView judge = seat(contest, projectId, appointment);
        if (appointment.organisationId() == null && !ownActs.isMember(appointment.subject())) {
            throw ProblemException.of(409, "invitation-for-members");
        }
        return judge;
    }

    private Judge newcomer(UUID project, Appointment appointment) {
        int number = judges.ofProject(project).size() + 1;
        return new Judge(ids.next(), project, number, appointment, chronicle.now());
    }

    private Judge reappointed(Judge former, Appointment appointment) {
        if (former.isActive()) {
            throw ProblemException.of(409, "judge-appointed");
        }
        former.appoint(appointment, chronicle.now());
        return former;
    }

    @Transactional
    JudgeView end(UUID id) {
        Judge judge = find(id);
        Contest contest = contests.lockRun(contestOf(judge));
        judge.end();
        judges.flush();
        JudgeView view = JudgeView.of(judge);
        chronicle.record(contest.id(), "judge-ended", id, view);
        changes.fire(new PanelChanged(contest, judge));
        return view;
    }

    /** What the organiser declares. */
    @Transactional
    RecusalView recuse(UUID id, NewRecusal wish) {
        if ((wish.entryId() == null) == (wish.organisationId() == null)) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/entryId", "exactly-one"));
        }
        Judge judge = find(id);
        Contest contest = contests.lockRun(contestOf(judge));
        return RecusalView.of(declare(contest, judge, wish));
    }

    Recusal declare(Contest contest, Judge judge, NewRecusal wish) {
        Recusal recusal = new Recusal(ids.next(), judge.id(), wish, chronicle.actor(), chronicle.now());
        judges.add(recusal);
        chronicle.record(contest.id(), "recusal-declared", judge.id(), RecusalView.of(recusal));
        changes.fire(new PanelChanged(contest, judge));
        return recusal;
    }

    Judge find(UUID id) {
        return judges.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    UUID contestOf(Judge judge) {
        return projects.find(judge.projectId()).orElseThrow().contestId();
    }
}
