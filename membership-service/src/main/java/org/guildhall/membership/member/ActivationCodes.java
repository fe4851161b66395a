package org.guildhall.membership.member;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.security.RandomCodes;
import org.guildhall.membership.member.ActivationCodeRows.Given;
import org.guildhall.membership.privacy.BlindIndex;

/**
 * The way out for members whose phone on record isn't the one they sign in with, such as two who share one: an officer who has
 * seen the document gives them a code, good once and for half an hour. It takes the place of the phone, not of the document.
 */
@ApplicationScoped
class ActivationCodes {

    private static final Duration LENGTH = Duration.ofMinutes(30);

    /** Without letters that look like others: 50 bits, for half an hour and ten tries of a sign-in. */
    private static final RandomCodes CODES = new RandomCodes("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 10);

    private final CoveredMembers covered;
    private final ActivationCodeRows rows;
    private final BlindIndex blindIndex;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    ActivationCodes(
            CoveredMembers covered,
            ActivationCodeRows rows,
            BlindIndex blindIndex,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.covered = covered;
        this.rows = rows;
        this.blindIndex = blindIndex;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException 403 for one's own, 409 when the membership is over or linked already */
    @Transactional
    ActivationCode give(UUID memberId, String reason) {
        Member member = covered.lockOther(memberId, Position.ENROLMENT_OFFICER);
        if (!member.status().isLive()) {
            throw ProblemException.of(409, "membership-over");
        }
        if (member.isActivated()) {
            throw ProblemException.of(409, "already-activated");
        }
        String code = CODES.next();
        Instant expiresAt = clock.instant().plus(LENGTH);
        rows.put(memberId, index(code), caller.subject(), expiresAt);
        audit.record(memberId, AuditAct.ACTIVATION_CODE_GIVEN, reason);
        return new ActivationCode(code, expiresAt);
    }

    @Transactional
    Optional<Given> find(String typed) {
        String code = RandomCodes.asTyped(typed);
        return CODES.fits(code) ? rows.find(index(code), clock.instant()) : Optional.empty();
    }

    /** In the transaction that links the membership. */
    @Transactional(Transactional.TxType.MANDATORY)
    void use(UUID memberId) {
        rows.use(memberId);
    }

    @Scheduled(every = "1h", delayed = "6m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetEnded() {
        rows.forgetEnded(clock.instant());
    }

    private byte[] index(String code) {
        return blindIndex.of("activation-code", code);
    }
}
