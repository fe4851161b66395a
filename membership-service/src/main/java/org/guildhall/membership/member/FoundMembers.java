package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.MemberSearch.Beginning;
import org.guildhall.membership.member.MemberSearch.Exact;
import org.guildhall.membership.member.MemberSearch.Key;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.person.PersonFinder;

/** Looks for members by what they are known by, with a record of each who was found. */
@ApplicationScoped
class FoundMembers {

    /** Who is meant is among the first few. */
    private static final int MOST = 10;

    private final MemberRepository members;
    private final MemberPrefixSearch prefixes;
    private final PersonFinder persons;
    private final Organisations organisations;
    private final MemberViews views;
    private final OwnActs ownActs;
    private final AuditLog audit;

    FoundMembers(
            MemberRepository members,
            MemberPrefixSearch prefixes,
            PersonFinder persons,
            Organisations organisations,
            MemberViews views,
            OwnActs ownActs,
            AuditLog audit) {
        this.members = members;
        this.prefixes = prefixes;
        this.persons = persons;
        this.organisations = organisations;
        this.views = views;
        this.ownActs = ownActs;
        this.audit = audit;
    }

    /**
     * @throws ProblemException 403 {@code sign-in-unlinked} when nobody can tell who the caller is, 404 when the union to look in
     *     lies outside their scope
     */
    @Transactional
    MemberMatches find(Key key, MemberFilter filter) {
        ownActs.requireKnown();
        // The surplus one only proves that there are more.
        List<Member> found = key instanceof Beginning beginning
                ? beginningWith(beginning, filter)
                : members.findOfPersons(
                        ((Exact) key).find().apply(persons),
                        filter,
                        organisations.scope(MemberNameService.READERS),
                        MOST + 1);
        List<Member> shown = found.subList(0, Math.min(MOST, found.size()));
        audit.record(shown.stream().map(Member::id).toList(), AuditAct.FOUND, key.by());
        return new MemberMatches(views.of(shown), found.size() > MOST);
    }

    private List<Member> beginningWith(Beginning beginning, MemberFilter filter) {
        organisations.requireCovered(beginning.organisation(), MemberNameService.READERS);
        return prefixes.find(beginning.organisation(), beginning.prefix(), filter, MOST + 1);
    }
}
