package org.guildhall.membership.gift;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plain SQL where handouts race: the database decides who gets the last gift. */
@ApplicationScoped
class GiftHandoutRepository implements PanacheRepositoryBase<GiftHandout, UUID> {

    Optional<UUID> findOrganisation(UUID sessionId) {
        return getEntityManager()
                .createNativeQuery("SELECT organisation_id FROM recruitment_session WHERE id = :id", UUID.class)
                .setParameter("id", sessionId)
                .getResultStream()
                .findFirst()
                .map(UUID.class::cast);
    }

    Optional<GiftClaim> findClaim(UUID applicationId) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        """
                        SELECT id, session_id, CASE WHEN status = 'CONFIRMED' THEN member_id END
                        FROM application WHERE id = :id""")
                .setParameter("id", applicationId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new GiftClaim((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                .findFirst();
    }

    /** Whether the handout was recorded; not if the member holds a gift of this session. */
    boolean insert(GiftHandout handout) {
        int inserted = getEntityManager()
                .createNativeQuery(
                        """
                        INSERT INTO gift_handout
                            (id, session_id, application_id, member_id, handed_out_at, handed_out_by, version)
                        VALUES (:id, :session, :application, :member, :at, :by, :version)
                        ON CONFLICT (session_id, member_id) WHERE returned_at IS NULL DO NOTHING""")
                .setParameter("id", handout.id())
                .setParameter("session", handout.sessionId())
                .setParameter("application", handout.applicationId())
                .setParameter("member", handout.memberId())
                .setParameter("at", handout.handedOutAt())
                .setParameter("by", handout.handedOutBy())
                .setParameter("version", handout.version())
                .executeUpdate();
        return inserted == 1;
    }

    /** Takes a gift from the stock and answers how many are left; empty when none was there. */
    Optional<Integer> takeFromStock(UUID sessionId) {
        return change(
                """
                UPDATE recruitment_session SET gift_remaining = gift_remaining - 1
                WHERE id = :id AND gift_remaining > 0 RETURNING gift_remaining""",
                sessionId);
    }

    /** Puts a gift back and answers how many are there now. */
    Optional<Integer> returnToStock(UUID sessionId) {
        return change(
                """
                UPDATE recruitment_session SET gift_remaining = gift_remaining + 1
                WHERE id = :id RETURNING gift_remaining""",
                sessionId);
    }

    private Optional<Integer> change(String sql, UUID sessionId) {
        return getEntityManager()
                .createNativeQuery(sql, Integer.class)
                .setParameter("id", sessionId)
                .getResultList()
                .stream()
                .map(Integer.class::cast)
                .findFirst();
    }
}
