package org.guildhall.membership.card;

import java.util.Set;
import org.guildhall.kit.problem.ProblemException;

/** What can be done with a card, from where it may stand. What isn't named is refused. */
enum CardAct {
    /** The member has it in hand. */
    COLLECT(CardStatus.COLLECTED, Set.of(CardStatus.ISSUED)),
    /** The member says so themselves. */
    ACTIVATE(CardStatus.ACTIVATED, Set.of(CardStatus.COLLECTED)),
    /** Its number is never valid again. */
    LOSE(CardStatus.LOST, Set.of(CardStatus.ISSUED, CardStatus.COLLECTED, CardStatus.ACTIVATED)),
    /** Another one takes its place. */
    REPLACE(CardStatus.REPLACED, Set.of(CardStatus.LOST));

    private final CardStatus after;
    private final Set<CardStatus> before;

    CardAct(CardStatus after, Set<CardStatus> before) {
        this.after = after;
        this.before = before;
    }

    /**
     * Where a card stands after it.
     *
     * @throws ProblemException 409 where it can't be done with a card that stands there
     */
    CardStatus from(CardStatus present) {
        if (before.contains(present)) {
            return after;
        }
        if (present == after) {
            throw ProblemException.of(409, "card-act-done");
        }
        throw switch (present) {
            case REPLACED -> ProblemException.of(409, "card-replaced");
            case LOST -> ProblemException.of(409, "card-lost");
            case ISSUED, COLLECTED, ACTIVATED ->
                switch (this) {
                    case REPLACE -> ProblemException.of(409, "card-not-lost");
                    case ACTIVATE -> ProblemException.of(409, "card-not-collected");
                    case COLLECT, LOSE -> ProblemException.of(409, "card-act-done");
                };
        };
    }
}
