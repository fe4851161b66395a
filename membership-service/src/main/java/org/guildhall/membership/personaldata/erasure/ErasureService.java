package org.guildhall.membership.personaldata.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.AuditAct;
import org.guildhall.membership.member.AuditLog;
import org.guildhall.membership.member.DataSubjects;
import org.guildhall.membership.member.ErasureParty;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.member.status.OwnLeaving;
import org.guildhall.membership.privacy.DataSubject;

/** Erases people who asked for it: by themselves, or through an officer, which goes on record. */
@ApplicationScoped
public class ErasureService {

    private final Memberships memberships;
    private final DataSubjects subjects;
    private final OwnLeaving leaving;
    private final Erasures erasures;
    private final AuditLog audit;

    ErasureService(
            Memberships memberships, DataSubjects subjects, OwnLeaving leaving, Erasures erasures, AuditLog audit) {
        this.memberships = memberships;
        this.subjects = subjects;
        this.leaving = leaving;
        this.erasures = erasures;
        this.audit = audit;
    }

    /**
     * As {@link Memberships#lockOwn}, with all that an erasure takes, in its order: for whoever locks before they erase.
     *
     * @throws ProblemException 404 {@code not-activated}
     */
    @Transactional(TxType.MANDATORY)
    public MemberStanding lockOwn() {
        erasures.lock(subjects.own());
        return memberships.lockOwn();
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
        DataSubject subject = erasures.lock(subjects.own());
        MemberStanding member = memberships.lockOwn();
        if (leave && member.status().isLive()) {
            leaving.leave(member);
        }
        return erasures.erase(subject, ErasureParty.MEMBER);
    }

    /**
     * Erases whose memberships and applications are all the caller's to decide on; it goes on record at each membership.
     *
     * @throws ProblemException as {@link Memberships#lockOther} and {@link Erasures#erase}; 409 {@code erasure-beyond-scope}
     *     when they have or had a membership, or have an application that waits, where the caller is no officer
     */
    @Transactional
    Erasure erase(UUID memberId, String reason) {
        DataSubject subject = erasures.lock(subjects.ofMember(memberId));
        var unused = memberships.lockOther(memberId, Position.ENROLMENT_OFFICER);
        if (!memberships.areCovered(subject.members(), erasures.waitingAt(subject), Position.ENROLMENT_OFFICER)) {
            throw ProblemException.of(409, "erasure-beyond-scope");
        }
        Erasure erased = erasures.erase(subject, ErasureParty.OFFICER);
        audit.record(subject.members(), AuditAct.ERASED, reason);
        return erased;
    }
}
