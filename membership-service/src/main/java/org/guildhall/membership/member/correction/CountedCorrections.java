package org.guildhall.membership.member.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.web.IfMatch;
import org.guildhall.membership.member.DocumentTries;
import org.guildhall.membership.member.MemberView;

/**
 * Keeps corrections from telling, number by number, who is a member: a document is counted before it is looked at, and given
 * back unless it was another member's.
 */
@ApplicationScoped
class CountedCorrections {

    private final CorrectionService corrections;
    private final DocumentTries tries;

    CountedCorrections(CorrectionService corrections, DocumentTries tries) {
        this.corrections = corrections;
        this.tries = tries;
    }

    /**
     * @throws ProblemException as {@link CorrectionService#correct}, 409 {@code document-in-use}, and 429
     *     {@code correction-locked} when too many were
     */
    MemberView correct(UUID id, MemberCorrection correction, IfMatch ifMatch) {
        if (correction.documentNumber() == null) {
            return corrections.correct(id, correction, ifMatch).orElseThrow();
        }
        tries.count();
        boolean isAnothers = false;
        try {
            Optional<MemberView> corrected = corrections.correct(id, correction, ifMatch);
            isAnothers = corrected.isEmpty();
            return corrected.orElseThrow(() -> ProblemException.of(409, "document-in-use"));
        } finally {
            if (!isAnothers) {
                tries.giveBack();
            }
        }
    }
}
