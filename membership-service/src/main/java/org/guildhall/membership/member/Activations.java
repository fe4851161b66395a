package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.member.ActivationTries.Try;
import org.guildhall.membership.person.MobileNumber;
import org.guildhall.membership.person.PersonFinder;

/** Activates memberships: counts the try in a transaction of its own, then looks whether it was right. */
@ApplicationScoped
class Activations {

    private final PersonFinder finder;
    private final ActivationTries tries;
    private final SignInLink link;
    private final Caller caller;

    Activations(PersonFinder finder, ActivationTries tries, SignInLink link, Caller caller) {
        this.finder = finder;
        this.tries = tries;
        this.link = link;
        this.caller = caller;
    }

    /** Links the signed-in person to the membership that carries the verified phone and the document they name. */
    MemberView activate(DocumentClaim claim) {
        claim.check();
        String phone = caller.verifiedPhone().orElseThrow(() -> ProblemException.of(403, "phone-not-verified"));
        List<UUID> found = finder.withMobile(new MobileNumber(MobileNumber.normal(phone)));
        Try counted = tries.count(caller.subject(), found);
        return link.link(found, claim, counted);
    }
}
