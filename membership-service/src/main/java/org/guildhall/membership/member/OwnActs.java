package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.declaration.Declarations;
import org.guildhall.membership.person.MobileNumber;
import org.guildhall.membership.person.PersonProtection;
import org.guildhall.membership.person.PersonRows;

/**
 * Keeps officers from acting on themselves. Whose sign-in is linked to a live membership is that person and nobody else. The
 * others could be anybody until they declare that they are no member, which who has just applied does truthfully: whoever has
 * the phone number that their token vouches for counts as them.
 */
@ApplicationScoped
public class OwnActs {

    private final MemberRepository members;
    private final PersonRows persons;
    private final PersonProtection protection;
    private final Declarations declarations;
    private final Caller caller;

    OwnActs(
            MemberRepository members,
            PersonRows persons,
            PersonProtection protection,
            Declarations declarations,
            Caller caller) {
        this.members = members;
        this.persons = persons;
        this.protection = protection;
        this.declarations = declarations;
        this.caller = caller;
    }

    /** @throws ProblemException as {@link #ownPersons}, and 403 {@code own-membership} for one's own */
    public void requireOther(UUID person) {
        requireOther(ownPersons().contains(person));
    }

    /** As {@link #requireOther}, for a member. */
    public void requireOtherMember(UUID member) {
        requireOther(members.findById(member));
    }

    void requireOther(Member member) {
        requireOther(member.person().id());
    }

    /**
     * Keeps an officer from bringing their own phone number to somebody's membership, whoever they are.
     *
     * @throws ProblemException 403 {@code own-membership} when the number is theirs
     */
    public void requireOtherPhone(String e164) {
        requireOther(ownPhone().filter(e164::equals).isPresent());
    }

    private static void requireOther(boolean isOwn) {
        if (isOwn) {
            throw ProblemException.of(403, "own-membership");
        }
    }

    /**
     * The persons on record who are the caller, or could be.
     *
     * @throws ProblemException 403 {@code sign-in-unlinked} when nobody can tell who they are
     */
    public Set<UUID> ownPersons() {
        Optional<Member> linked = members.findBySubject(caller.subject());
        Set<UUID> own = new HashSet<>();
        linked.ifPresent(member -> own.add(member.person().id()));
        if (linked.filter(member -> member.status().isLive()).isPresent()) {
            return own;
        }
        if (!declarations.isDeclared(caller.subject())) {
            throw ProblemException.of(403, "sign-in-unlinked");
        }
        ownPhone().ifPresent(phone -> own.addAll(persons.withMobile(protection.mobileIndex(phone))));
        return own;
    }

    /** The memberships of {@link #ownPersons}, for whoever acts on many at once. */
    public Set<UUID> ownMembers() {
        return members.findOfPersons(ownPersons()).stream().map(Member::id).collect(Collectors.toSet());
    }

    /** @throws ProblemException 403 {@code sign-in-unlinked} when nobody can tell who the caller is */
    public void requireKnown() {
        var unused = ownPersons();
    }

    /** The fingerprint of the phone number that the caller's token vouches for. */
    public Optional<byte[]> ownPhoneIndex() {
        return ownPhone().map(protection::mobileIndex);
    }

    private Optional<String> ownPhone() {
        return caller.verifiedPhone().map(MobileNumber::normal);
    }
}
