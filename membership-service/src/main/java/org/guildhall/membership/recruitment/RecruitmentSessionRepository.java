package org.guildhall.membership.recruitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.membership.organisation.Subtrees;

@ApplicationScoped
class RecruitmentSessionRepository implements PanacheRepositoryBase<RecruitmentSession, UUID> {

    /** Adds to the gifts that remain; what is handed out meanwhile stays handed out. */
    void addGifts(RecruitmentSession session, int added) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE recruitment_session SET gift_remaining = coalesce(gift_remaining, 0) + :added
                        WHERE id = :id AND gift_stock IS NOT NULL""")
                .setParameter("added", added)
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
