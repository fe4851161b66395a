package org.guildhall.contest.judging.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/** Seats on panels that are offered by a link, and taken by whoever signs in and shows its token. */
@ApplicationScoped
class JudgeInvitations {

    private final JudgeInvitationRepository invitations;
    private final PanelService panel;
    private final ProjectPlaces projects;
    private final ContestAccess contests;
    private final Cursors cursors;
    private final Chronicle chronicle;
    private final Ids ids;

    JudgeInvitations(
            JudgeInvitationRepository invitations,
            PanelService panel,
            ProjectPlaces projects,
            ContestAccess contests,
            Cursors cursors,
            Chronicle chronicle,
            Ids ids) {
        this.invitations = invitations;
        this.panel = panel;
        this.projects = projects;
        this.contests = contests;
        this.cursors = cursors;
        this.chronicle = chronicle;
        this.ids = ids;
    }

    @Transactional
    MadeJudgeInvitation invite(UUID projectId, NewJudgeInvitation wish) {
        Contest contest = contests.lockRun(contestOf(projectId));
        panel.requireAppointing(contest);
        InvitationToken token = InvitationToken.random();
        Instant now = chronicle.now();
        JudgeInvitation invitation = new JudgeInvitation(
                ids.next(),
                projectId,
                token,
                wish.organisationId(),
                chronicle.actor(),
                now,
                now.plus(Duration.ofDays(wish.days())));
        invitations.persistAndFlush(invitation);
        return new MadeJudgeInvitation(recorded(contest, "judge-invited", invitation), token.text());
    }

    @Transactional
    Page<JudgeInvitationView> list(UUID projectId, PageQuery page) {
        contests.readable(contestOf(projectId));
        Instant now = chronicle.now();
        return cursors.rising(
                        "judge-invitations:" + projectId,
                        page,
                        (after, size) -> invitations.page(projectId, after, size),
                        JudgeInvitation::id)
                .map(invitation -> JudgeInvitationView.of(invitation, now));
    }

    /** @throws ProblemException 409 {@code invitation-over} when it was accepted, revoked, or has expired */
    @Transactional
    JudgeInvitationView revoke(UUID id) {
        JudgeInvitation invitation = invitations.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Contest contest = contests.lockRun(contestOf(invitation.projectId()));
        invitations.lock(invitation);
        invitation.revoke(chronicle.now());
        invitations.flush();
        return recorded(contest, "judge-invitation-revoked", invitation);
    }

    /**
     * Makes the caller a judge, by the rules by which an organiser appoints one. Who accepted it before gets the same answer.
     *
     * @throws ProblemException 404 for no invitation, 409 {@code invitation-over}, or as {@link PanelService#seatInvited}
     */
    @Transactional
    JudgeView accept(InvitationAnswer answer) {
        JudgeInvitation invitation = InvitationToken.typed(answer.token())
                .flatMap(invitations::find)
                .orElseThrow(ProblemException::notFound);
        Contest contest = contests.lock(contestOf(invitation.projectId()));
        invitations.lock(invitation);
        String subject = chronicle.actor();
        if (invitation.isAcceptedBy(subject)) {
            return JudgeView.of(panel.find(invitation.judgeId().orElseThrow()));
        }
        invitation.requireOpen(chronicle.now());
        if (subject.equals(invitation.invitedBy())) {
            // They ran the contest then, and may know who is behind the codes.
            throw ProblemException.of(409, "judge-runs-contest");
        }
        JudgeView judge = panel.seatInvited(
                contest,
                invitation.projectId(),
                new Appointment(subject, invitation.organisationId().orElse(null)));
        invitation.accept(subject, judge.id());
        invitations.flush();
        var unused = recorded(contest, "judge-invitation-accepted", invitation);
        return judge;
    }

    private JudgeInvitationView recorded(Contest contest, String action, JudgeInvitation invitation) {
        JudgeInvitationView view = JudgeInvitationView.of(invitation, chronicle.now());
        chronicle.record(contest.id(), action, invitation.id(), view);
        return view;
    }

    private UUID contestOf(UUID projectId) {
        return projects.find(projectId).orElseThrow(ProblemException::notFound).contestId();
    }
}
