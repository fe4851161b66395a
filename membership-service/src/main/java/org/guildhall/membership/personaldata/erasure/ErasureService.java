package org.guildhall.membership.personaldata.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.AuditAct;
import org.guildhall.membership.member.AuditLog;
import org.guildhall.membership.member.ErasureParty;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.member.status.OwnLeaving;

/** Erases people who asked for it: by themselves, or through an officer, which goes on record. */
@ApplicationScoped
public class ErasureService {

    private final Memberships memberships;
    private final OwnLeaving leaving;
    private final Erasures erasures;
    private final AuditLog audit;

    ErasureService(Memberships memberships, OwnLeaving leaving, Erasures erasures, AuditLog audit) {
        this.memberships = memberships;
        this.leaving = leaving;
        this.erasures = erasures;
        this.audit = audit;
    }

    /**
     * Erases the caller.
     *
     * @param leave to leave with it
     * @throws ProblemException 404 {@code not-activated}, 409 {@code membership-transferring} until an open transfer is cancelled
     *     or done, and as {@link Erasures#erase}
     */
    @Transactional
    public Erasure eraseOwn(boolean leave) {
        MemberStanding member = memberships.lockOwn();
        if (leave && member.status().isLive()) {
            leaving.leave(member);
        }
        return erasures.erase(member.personId(), ErasureParty.MEMBER);
    }

    /** @throws ProblemException as {@link Memberships#lockOther} and {@link Erasures#erase} */
    @Transactional
    Erasure erase(UUID memberId, String reason) {
        MemberStanding member = memberships.lockOther(memberId, Position.ENROLMENT_OFFICER);
        Erasure erased = erasures.erase(member.personId(), ErasureParty.OFFICER);
        audit.record(memberId, AuditAct.ERASED, reason);
        return erased;
    }
}
