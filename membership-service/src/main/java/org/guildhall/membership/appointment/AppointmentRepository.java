package org.guildhall.membership.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.authority.Grant;
import org.guildhall.kit.authority.Position;
import org.guildhall.membership.organisation.Subtrees;

@ApplicationScoped
class AppointmentRepository implements PanacheRepositoryBase<Appointment, UUID> {

    private static final String LIVE =
            "a.endedAt is null and (a.validUntil is null or a.validUntil > :at) and a.subject = :subject";

    /** The positions the subject holds at that instant. */
    List<Grant> findGrants(String subject, Instant at) {
        return getEntityManager()
                .createQuery("""
                        select a.position, a.organisationId, coalesce(o.path, '')
                        from Appointment a left join Organisation o on o.id = a.organisationId
                        where a.validFrom <= :at and\s""" + LIVE, Object[].class)
                .setParameter("subject", subject)
                .setParameter("at", at)
                .getResultStream()
                .map(row -> new Grant((Position) row[0], (UUID) row[1], (String) row[2]))
                .toList();
    }

    /** Makes this transaction the only one that appoints the subject. */
    void lock(String subject) {
        getEntityManager()
                .createNativeQuery(
                        "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('appointment ' || :subject, 0))")
                .setParameter("subject", subject)
                .getSingleResult();
    }

    /** Whether the subject holds the position over that very organisation, or will. */
    boolean holds(String subject, Position position, UUID organisationId, Instant at) {
        Parameters parameters =
                Parameters.with("at", at).and("subject", subject).and("position", position);
        String place = "a.organisationId is null";
        if (organisationId != null) {
            place = "a.organisationId = :organisationId";
            parameters.and("organisationId", organisationId);
        }
        return count("from Appointment a where " + LIVE + " and a.position = :position and " + place, parameters) > 0;
    }

    /** In the order in which they were made; {@code subject} and {@code organisationId} may be null. */
    List<Appointment> findInScope(List<String> prefixes, String subject, UUID organisationId, UUID after, int limit) {
        Parameters parameters = Parameters.with("after", after);
        StringBuilder query = new StringBuilder(
                "select a from Appointment a left join Organisation o on o.id = a.organisationId where a.id > :after and ");
        query.append(Subtrees.condition("o.path", prefixes, parameters));
        if (subject != null) {
            query.append(" and a.subject = :subject");
            parameters.and("subject", subject);
        }
        if (organisationId != null) {
            query.append(" and a.organisationId = :organisationId");
            parameters.and("organisationId", organisationId);
        }
        return find(query + " order by a.id", parameters).page(0, limit).list();
    }

    /** Whether this call made the appointment: it is made once per subject, by however many instances at once. */
    boolean insertFirstAdministrator(UUID id, String subject, Instant now) {
        int inserted = getEntityManager()
                .createNativeQuery("""
                        INSERT INTO appointment
                            (id, subject, position, valid_from, first_administrator, version, created_at)
                        VALUES (:id, :subject, 'ADMINISTRATOR', :now, true, 1, :now)
                        ON CONFLICT (subject) WHERE first_administrator DO NOTHING""")
                .setParameter("id", id)
                .setParameter("subject", subject)
                .setParameter("now", now)
                .executeUpdate();
        return inserted == 1;
    }
}
