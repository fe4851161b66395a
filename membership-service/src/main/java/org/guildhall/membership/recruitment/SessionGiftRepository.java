package org.guildhall.membership.recruitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.sql.Database;

@ApplicationScoped
class SessionGiftRepository implements PanacheRepositoryBase<SessionGift, UUID> {

    private static final String REFILL =
            "UPDATE session_gift SET stock = stock + ?, remaining = remaining + ? WHERE id = ?";
    private static final String TAKE =
            "UPDATE session_gift SET remaining = remaining - 1 WHERE id = ? AND remaining > 0 RETURNING remaining";
    private static final String GIVE_BACK =
            "UPDATE session_gift SET remaining = remaining + 1 WHERE id = ? RETURNING remaining";

    private final Database database;

    SessionGiftRepository(Database database) {
        this.database = database;
    }

    /** In the order in which they were named. */
    List<SessionGift> findOf(UUID sessionId) {
        return list("sessionId = ?1 order by position", sessionId);
    }

    /** By session, for a whole list at once; sessions without gifts are absent. */
    Map<UUID, List<SessionGift>> findOf(Collection<UUID> sessionIds) {
        return list("sessionId in ?1 order by position", sessionIds).stream()
                .collect(Collectors.groupingBy(SessionGift::sessionId));
    }

    /** Adds to the stock and to what remains; what is handed out meanwhile stays handed out. */
    void refill(SessionGift gift, int added) {
        database.update(REFILL, added, added, gift.id());
        getEntityManager().refresh(gift);
    }

    /** Takes one from the stock and answers how many are left; empty when none was there. */
    Optional<Integer> take(UUID giftId) {
        return database.find(TAKE, row -> row.getInt("remaining"), giftId);
    }

    /** Puts one back and answers how many are there now. */
    int giveBack(UUID giftId) {
        return database.find(GIVE_BACK, row -> row.getInt("remaining"), giftId).orElseThrow();
    }
}
