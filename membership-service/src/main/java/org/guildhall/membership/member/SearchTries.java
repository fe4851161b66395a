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

/** Limits how often an officer may guess who is a member, as {@link ActivationTries} does for who activates. */
@ApplicationScoped
class SearchTries {

    private final ActivationTryRows rows;
    private final SearchSettings settings;
    private final ActivationSettings activation;
    private final BlindIndex blindIndex;
    private final Caller caller;
    private final Clock clock;

    SearchTries(
            ActivationTryRows rows,
            SearchSettings settings,
            ActivationSettings activation,
            BlindIndex blindIndex,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.activation = activation;
        this.blindIndex = blindIndex;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException 429 {@code search-locked} when too many found nobody; this one doesn't count then */
    @Transactional(TxType.REQUIRES_NEW)
    void count() {
        Instant now = clock.instant();
        byte[] own = own();
        Tries counted = rows.count(List.of(own), own, now, now.minus(activation.window()))
                .get(0);
        if (counted.tries() > settings.misses()) {
            Duration wait = Duration.between(now, counted.firstAt().plus(activation.window()));
            throw ProblemException.of(429, "search-locked").retryAfter(wait);
        }
    }

    /** Somebody was found. */
    @Transactional(TxType.REQUIRES_NEW)
    void giveBack() {
        rows.giveBack(List.of(own()));
    }

    private byte[] own() {
        return blindIndex.of("search-sign-in", caller.subject());
    }
}
