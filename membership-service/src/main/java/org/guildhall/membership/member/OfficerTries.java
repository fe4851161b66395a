package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.member.ActivationTryRows.Tries;
import org.guildhall.membership.privacy.BlindIndex;

/** Counts what an officer tries, each in a transaction of its own, within the window of {@link ActivationTries}. */
@ApplicationScoped
class OfficerTries {

    private final ActivationTryRows rows;
    private final ActivationSettings activation;
    private final BlindIndex blindIndex;
    private final Caller caller;
    private final Clock clock;

    OfficerTries(
            ActivationTryRows rows, ActivationSettings activation, BlindIndex blindIndex, Caller caller, Clock clock) {
        this.rows = rows;
        this.activation = activation;
        this.blindIndex = blindIndex;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException 429 with the code when there were more than so many; this one doesn't count then */
    @Transactional(TxType.REQUIRES_NEW)
    void count(String what, int most, String code) {
        Instant now = clock.instant();
        byte[] own = own(what);
        Tries counted = rows.count(List.of(own), own, now, now.minus(activation.window()))
                .get(0);
        if (counted.tries() > most) {
            Duration wait = Duration.between(now, counted.firstAt().plus(activation.window()));
            throw ProblemException.of(429, code).retryAfter(wait);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void giveBack(String what) {
        rows.giveBack(List.of(own(what)));
    }

    private byte[] own(String what) {
        return blindIndex.of(what, caller.subject());
    }
}
