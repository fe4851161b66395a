package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.member.ActivationCodeRows.Given;
import org.guildhall.membership.member.ActivationTries.Try;

/** Activates memberships by an officer's code; a try is counted first, as with {@link Activations}. */
@ApplicationScoped
class CodeActivations {

    private final ActivationCodes codes;
    private final ActivationTries tries;
    private final SignInLink link;
    private final Caller caller;

    CodeActivations(ActivationCodes codes, ActivationTries tries, SignInLink link, Caller caller) {
        this.codes = codes;
        this.tries = tries;
        this.link = link;
        this.caller = caller;
    }

    /**
     * Links the signed-in person to the membership of the code, if the document fits.
     *
     * @throws ProblemException 404 for a code that isn't good or a document that doesn't fit; 403 for who gave it; else as
     *     {@link SignInLink#link}
     */
    @Transactional(TxType.NEVER)
    MemberView activate(CodeClaim claim) {
        Optional<Given> given = codes.find(claim.code());
        Try counted = tries.count(
                caller.subject(), given.map(Given::personId).map(List::of).orElse(List.of()));
        Given good = given.orElseThrow(() -> ProblemException.of(404, "activation-code-unknown"));
        if (good.issuedBy().equals(caller.subject())) {
            throw ProblemException.of(403, "own-activation-code");
        }
        return link.linkByCode(good, claim.document(), counted);
    }
}
