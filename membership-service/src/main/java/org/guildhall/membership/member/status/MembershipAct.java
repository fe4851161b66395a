package org.guildhall.membership.member.status;

import static org.guildhall.membership.member.MemberStatus.ACTIVE;
import static org.guildhall.membership.member.MemberStatus.DECEASED;
import static org.guildhall.membership.member.MemberStatus.DEEMED_EXIT;
import static org.guildhall.membership.member.MemberStatus.EXPELLED;
import static org.guildhall.membership.member.MemberStatus.RETAINED;
import static org.guildhall.membership.member.MemberStatus.TRANSFERRING;
import static org.guildhall.membership.member.MemberStatus.WITHDRAWN;

import java.util.Map;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.MemberStatus;

/**
 * What can be done to a membership, and what it becomes by it (会籍管理办法). What isn't listed is refused: whoever is being
 * transferred waits for it, but for death, which waits for no transfer – only for the receipt of another cell that may have taken
 * the member in, see {@code MembershipsEnded}; and what is over stays over. To take back the last act has conditions of its own, see
 * {@link LastAct}.
 */
enum MembershipAct {
    RETAIN(Map.of(ACTIVE, RETAINED), Map.of(RETAINED, "already-retained")),
    RESUME(Map.of(RETAINED, ACTIVE), Map.of(ACTIVE, "not-retained")),
    WITHDRAW(Map.of(ACTIVE, WITHDRAWN, RETAINED, WITHDRAWN), Map.of()),
    /** Whoever is retained pays no fees. */
    PERSUADE(Map.of(ACTIVE, ACTIVE), Map.of(RETAINED, "retained-pays-no-fees")),
    DEEM_EXIT(Map.of(ACTIVE, DEEMED_EXIT), Map.of(RETAINED, "retained-pays-no-fees")),
    EXPEL(Map.of(ACTIVE, EXPELLED, RETAINED, EXPELLED), Map.of()),
    RECORD_DEATH(Map.of(ACTIVE, DECEASED, RETAINED, DECEASED, TRANSFERRING, DECEASED), Map.of());

    private final Map<MemberStatus, MemberStatus> results;
    private final Map<MemberStatus, String> refusals;

    MembershipAct(Map<MemberStatus, MemberStatus> results, Map<MemberStatus, String> refusals) {
        this.results = results;
        this.refusals = refusals;
    }

    /**
     * What the membership becomes.
     *
     * @throws ProblemException 409 with a code that says what keeps the act from being done
     */
    MemberStatus from(MemberStatus status) {
        MemberStatus result = results.get(status);
        if (result == null) {
            throw ProblemException.of(409, refusal(status));
        }
        return result;
    }

    private String refusal(MemberStatus status) {
        if (status == TRANSFERRING) {
            return "membership-transferring";
        }
        return status.isLive() ? refusals.get(status) : "membership-over";
    }
}
