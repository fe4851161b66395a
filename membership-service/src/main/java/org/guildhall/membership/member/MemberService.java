package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.person.PersonalValues;

/** Shows members to officers. */
@ApplicationScoped
class MemberService {

    private final MemberRepository members;
    private final CoveredMembers covered;
    private final Organisations organisations;
    private final Cursors cursors;
    private final MemberViews views;
    private final AuditLog audit;
    private final ActivationTries tries;

    MemberService(
            MemberRepository members,
            CoveredMembers covered,
            Organisations organisations,
            Cursors cursors,
            MemberViews views,
            AuditLog audit,
            ActivationTries tries) {
        this.members = members;
        this.covered = covered;
        this.organisations = organisations;
        this.cursors = cursors;
        this.views = views;
        this.audit = audit;
        this.tries = tries;
    }

    @Transactional
    Page<MemberView> list(UUID organisationId, MemberFilter filter, PageQuery page) {
        return views.of(cursors.rising(
                "members|" + organisationId + "|" + filter,
                page,
                (after, size) -> membersBelow(organisationId, filter, after, size),
                Member::id));
    }

    private List<Member> membersBelow(UUID organisationId, MemberFilter filter, UUID after, int size) {
        organisations.requireCovered(organisationId, CoveredMembers.READERS);
        return members.findInSubtree(organisationId, filter, organisations.scope(CoveredMembers.READERS), after, size);
    }

    @Transactional
    MemberView read(UUID id) {
        return views.of(covered.find(id, CoveredMembers.READERS));
    }

    /** The personal values in clear, with a record of who asked and why. */
    @Transactional
    PersonalValues unmask(UUID id, String reason) {
        Member member = covered.findOther(id, Position.ENROLMENT_OFFICER);
        audit.record(member.id(), AuditAct.UNMASKED, reason);
        return views.inClear(member);
    }

    /** Forgives the failed tries to activate, with a record of who did and why. */
    @Transactional
    MemberView unlockActivation(UUID id, String reason) {
        Member member = covered.findOther(id, Position.ENROLMENT_OFFICER);
        audit.record(member.id(), AuditAct.ACTIVATION_UNLOCKED, reason);
        tries.forgive(member.person().id());
        return views.of(member);
    }
}
