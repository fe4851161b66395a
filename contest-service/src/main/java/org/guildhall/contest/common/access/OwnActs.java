package org.guildhall.contest.common.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.common.member.MemberRepository;
import org.guildhall.contest.common.member.NonMemberRows;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;

/**
 * Keeps people from deciding on themselves. Whose sign-in is linked to no live membership could be any member, until they
 * declare to membership that they are none; so both are asked, wherever somebody decides on a member.
 */
@ApplicationScoped
public class OwnActs {

    /** What whoever has an interest in a contest is refused with. */
    public static final String CONFLICT = "conflict-of-interest";

    private final MemberRepository members;
    private final NonMemberRows nonMembers;
    private final Caller caller;

    OwnActs(MemberRepository members, NonMemberRows nonMembers, Caller caller) {
        this.members = members;
        this.nonMembers = nonMembers;
        this.caller = caller;
    }

    /**
     * @param code of the refusal of one's own
     * @throws ProblemException 403 {@code code}, or {@code sign-in-unlinked} when nobody can tell who calls
     */
    public void requireOther(UUID member, String code) {
        requireNoneOf(List.of(member), code);
    }

    /** As {@link #requireOther}, for several members at once. */
    public void requireNoneOf(Collection<UUID> decidedOn, String code) {
        requireOutsider(own -> own.stream().anyMatch(decidedOn::contains), code);
    }

    /**
     * As {@link #requireOther}, for whomever it may concern.
     *
     * @param concerns whether it concerns one of these members
     */
    public void requireOutsider(Predicate<List<UUID>> concerns, String code) {
        List<Member> own = members.listBySubject(caller.subject());
        if (!own.isEmpty() && concerns.test(own.stream().map(Member::id).toList())) {
            throw ProblemException.of(403, code);
        }
        if (!isKnown(own, caller.subject())) {
            throw ProblemException.of(403, "sign-in-unlinked");
        }
    }

    /** Whether it is known which member somebody is, or that they are none. */
    public boolean isKnown(String subject) {
        return isKnown(members.listBySubject(subject), subject);
    }

    /** Whether somebody's sign-in is linked to a live membership. */
    public boolean isMember(String subject) {
        return members.listBySubject(subject).stream().anyMatch(Member::isLive);
    }

    private boolean isKnown(List<Member> linked, String subject) {
        return linked.stream().anyMatch(Member::isLive) || nonMembers.isDeclared(subject);
    }
}
