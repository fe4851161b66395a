package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.organisation.Organisations;

/** Tells officers the names of members on a list, with a record of each name that was seen. */
@ApplicationScoped
class MemberNameService {

    static final Position[] READERS = {Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER};

    private final MemberRepository members;
    private final Organisations organisations;
    private final MemberViews views;
    private final OwnActs ownActs;
    private final AuditLog audit;

    MemberNameService(
            MemberRepository members, Organisations organisations, MemberViews views, OwnActs ownActs, AuditLog audit) {
        this.members = members;
        this.organisations = organisations;
        this.views = views;
        this.ownActs = ownActs;
        this.audit = audit;
    }

    /**
     * The names of those the caller's position covers; whoever is left out may be nobody, or erased.
     *
     * @throws ProblemException 403 {@code sign-in-unlinked} when nobody can tell who the caller is
     */
    @Transactional
    NamedMembers name(NameRequest request) {
        ownActs.requireKnown();
        List<Member> covered = members.findAmong(Set.copyOf(request.memberIds()), organisations.scope(READERS)).stream()
                .filter(member -> !member.person().isErased())
                .toList();
        audit.record(covered.stream().map(Member::id).toList(), AuditAct.NAME_SEEN, request.purpose());
        Map<UUID, String> unions =
                organisations.names(covered.stream().map(Member::organisationId).toList());
        return new NamedMembers(covered.stream()
                .map(member -> NamedMember.of(member, unions.get(member.organisationId()), views.inClear(member)))
                .toList());
    }
}
