package org.guildhall.membership.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What the other features of this service ask about cards. */
@ApplicationScoped
public class Cards {

    private final CardRows rows;

    Cards(CardRows rows) {
        this.rows = rows;
    }

    /** The newest card of a member, if one was ever issued. */
    public Optional<CardView> of(UUID memberId) {
        return rows.findNewest(memberId);
    }
}
