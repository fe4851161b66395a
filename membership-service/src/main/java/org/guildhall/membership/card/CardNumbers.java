package org.guildhall.membership.card;

import jakarta.enterprise.context.ApplicationScoped;

/** Card numbers in stock: drawn from the database a block at a time, so that most cards cost no round trip. */
@ApplicationScoped
class CardNumbers {

    /** The increment of {@code card_number_seq}. */
    private static final long BLOCK = 1000;

    private final CardRows rows;
    private long next;
    private long end;

    CardNumbers(CardRows rows) {
        this.rows = rows;
    }

    synchronized CardNumber next() {
        if (next == end) {
            next = rows.drawBlock();
            end = next + BLOCK;
        }
        return CardNumber.of(next++);
    }
}
