package org.guildhall.membership.recruitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.guildhall.membership.organisation.Subtrees;

@ApplicationScoped
class RecruitmentSessionRepository implements PanacheRepositoryBase<RecruitmentSession, UUID> {

    /** Makes the edit one version more even if it changes nothing but the stock, which isn't written with the rest. */
    void countChange(RecruitmentSession session) {
        getEntityManager().lock(session, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        flush();
    }

    /** Raises the stock in all to the given number; what was handed out meanwhile stays handed out. */
    void raiseStock(RecruitmentSession session, int stock) {
        getEntityManager()
                .createNativeQuery(
                        """
                        UPDATE recruitment_session
                        SET gift_remaining = coalesce(gift_remaining, 0) + :stock - coalesce(gift_stock, 0),
                            gift_stock = :stock
                        WHERE id = :id""")
                .setParameter("stock", stock)
                .setParameter("id", session.id())
                .executeUpdate();
        getEntityManager().refresh(session);
    }

    /** In the order in which they were created; {@code organisationId} (that one alone) may be null. */
    List<RecruitmentSession> findInScope(List<String> prefixes, UUID organisationId, UUID after, int limit) {
        Parameters parameters = Parameters.with("after", after);
        StringBuilder query = new StringBuilder(
                "select s from RecruitmentSession s join Organisation o on o.id = s.organisationId where s.id > :after and ");
        query.append(Subtrees.condition("o.path", prefixes, parameters));
        if (organisationId != null) {
            query.append(" and s.organisationId = :organisationId");
            parameters.and("organisationId", organisationId);
        }
        return find(query + " order by s.id", parameters).page(0, limit).list();
    }
}
