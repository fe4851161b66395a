package org.guildhall.membership.card;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CardRepository implements PanacheRepositoryBase<Card, UUID> {

    /** Nobody loses more. */
    private static final int MOST = 200;

    /** Whose it is; that never changes. */
    Optional<UUID> findMember(UUID id) {
        return find("select c.memberId from Card c where c.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    Optional<Card> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The newest card of a member, locked. */
    Optional<Card> lockNewest(UUID memberId) {
        return find("memberId = ?1 order by issuedAt desc, id desc", memberId)
                .page(0, 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether the member has a card, be it lost, that none has taken the place of. */
    boolean isHeldBy(UUID memberId) {
        return count("memberId = ?1 and status <> ?2", memberId, CardStatus.REPLACED) > 0;
    }

    /** All a member had, the newest first. */
    List<Card> findOf(UUID memberId) {
        return find("memberId = ?1 order by issuedAt desc, id desc", memberId)
                .page(0, MOST)
                .list();
    }
}
