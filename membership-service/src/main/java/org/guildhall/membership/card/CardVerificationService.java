package org.guildhall.membership.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.guildhall.membership.card.HolderQueries.Standing;

/** Looks at codes that cards show, as they stand at this moment. A measured hot path: one query, outside a transaction. */
@ApplicationScoped
class CardVerificationService {

    private final CardCodes codes;
    private final CardKeys keys;
    private final HolderQueries holders;
    private final Clock clock;

    CardVerificationService(CardCodes codes, CardKeys keys, HolderQueries holders, Clock clock) {
        this.codes = codes;
        this.keys = keys;
        this.holders = holders;
        this.clock = clock;
    }

    CardKeySet keys() {
        return keys.published();
    }

    CardVerification verify(String scanned) {
        Optional<CardCode> code = codes.read(scanned);
        if (code.isEmpty()) {
            return CardVerification.not(CardRefusal.UNKNOWN);
        }
        if (!code.get().isWithin(clock.instant())) {
            return CardVerification.not(CardRefusal.EXPIRED);
        }
        return holders.find(code.get().cardId())
                .map(standing -> judged(standing, code.get()))
                .orElse(CardVerification.not(CardRefusal.UNKNOWN));
    }

    private static CardVerification judged(Standing standing, CardCode code) {
        if (!standing.status().isValid()) {
            return CardVerification.not(CardRefusal.CARD_WITHDRAWN);
        }
        return standing.live()
                ? CardVerification.valid(standing, code.until())
                : CardVerification.not(CardRefusal.MEMBERSHIP_OVER);
    }
}
