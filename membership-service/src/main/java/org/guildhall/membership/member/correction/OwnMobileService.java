package org.guildhall.membership.member.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.member.DetailChanges;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.MemberView;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.person.MobileNumber;
import org.guildhall.membership.person.PersonCorrections;
import org.guildhall.membership.person.PersonCorrections.Right;

/** Members bring their own mobile number up to date: the one that their token vouches for, and no other. */
@ApplicationScoped
class OwnMobileService {

    private final Memberships memberships;
    private final DetailChanges details;
    private final PersonCorrections persons;
    private final Caller caller;

    OwnMobileService(Memberships memberships, DetailChanges details, PersonCorrections persons, Caller caller) {
        this.memberships = memberships;
        this.details = details;
        this.persons = persons;
        this.caller = caller;
    }

    /**
     * @throws ProblemException 403 {@code phone-not-verified}, 404 {@code not-activated}, 409 {@code membership-over}
     */
    @Transactional
    MemberView take() {
        String phone = caller.verifiedPhone().orElseThrow(() -> ProblemException.of(403, "phone-not-verified"));
        MemberStanding member = memberships.lockOwn();
        member.requireLive();
        Right right = new Right(null, null, new MobileNumber(MobileNumber.normal(phone)));
        details.write(member, details.of(member.id()), persons.correct(member.personId(), right));
        return details.view(member.id());
    }
}
