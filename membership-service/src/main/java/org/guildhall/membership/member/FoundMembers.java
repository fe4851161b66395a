package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.MemberSearch.Key;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.person.PersonFinder;

/** Looks for members by what they are known by, with a record of each who was found. */
@ApplicationScoped
class FoundMembers {

    /** Who is meant is among the first few. */
    private static final int MOST = 10;

    private final MemberRepository members;
    private final PersonFinder persons;
    private final Organisations organisations;
    private final MemberViews views;
    private final OwnActs ownActs;
    private final AuditLog audit;

    FoundMembers(
            MemberRepository members,
            PersonFinder persons,
            Organisations organisations,
            MemberViews views,
            OwnActs ownActs,
            AuditLog audit) {
        this.members = members;
        this.persons = persons;
        this.organisations = organisations;
        this.views = views;
        this.ownActs = ownActs;
        this.audit = audit;
    }

    /** @throws ProblemException 403 {@code sign-in-unlinked} when nobody can tell who the caller is */
    @Transactional
    List<MemberView> find(Key key) {
        ownActs.requireKnown();
        List<Member> found =
                members.findOfPersons(key.find().apply(persons), organisations.scope(MemberNameService.READERS), MOST);
        audit.record(found.stream().map(Member::id).toList(), AuditAct.FOUND, key.by());
        return views.of(found);
    }
}
