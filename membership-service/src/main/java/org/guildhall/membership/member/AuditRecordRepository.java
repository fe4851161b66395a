package org.guildhall.membership.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.membership.organisation.Subtrees;

@ApplicationScoped
class AuditRecordRepository implements PanacheRepositoryBase<AuditRecord, UUID> {

    /** The records of members of an organisation's subtree within the caller's scope, the newest first. */
    List<AuditRecord> findInSubtree(UUID organisationId, List<String> scope, UUID before, int limit) {
        Parameters parameters = Parameters.with("organisation", organisationId).and("before", before);
        String query = """
                select r from AuditRecord r, Member m, Organisation o, Organisation root
                where m.id = r.memberId and o.id = m.organisationId and root.id = :organisation
                  and o.path like concat(root.path, '%') and r.id < :before and """;
        return find(query + " " + Subtrees.condition("o.path", scope, parameters) + " order by r.id desc", parameters)
                .page(0, limit)
                .list();
    }
}
