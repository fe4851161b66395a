package org.guildhall.membership.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.authority.Grant;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.sql.Database;
import org.guildhall.membership.organisation.Subtrees;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AppointmentRepository implements PanacheRepositoryBase<Appointment, UUID> {

    private static final String LIVE =
            "a.endedAt is null and (a.validUntil is null or a.validUntil > :at) and a.subject = :subject";

    private final Database database;

    AppointmentRepository(Database database) {
        this.database = database;
    }

    /** The positions the subject holds at that instant. */
    List<Grant> findGrants(String subject, Instant at) {
        return getEntityManager()
                .createQuery("""
                        select new org.guildhall.kit.authority.Grant(a.position, a.organisationId, coalesce(o.path, ''))
                        from Appointment a left join Organisation o on o.id = a.organisationId
                        where a.validFrom <= :at and\s""" + LIVE, Grant.class)
                .setParameter("subject", subject)
                .setParameter("at", at)
                .getResultList();
    }

    /** The same with the names of the organisations, in the order in which they were made. */
    List<PositionView> findPositions(String subject, Instant at) {
        return getEntityManager()
                .createQuery("""
                        select new org.guildhall.membership.appointment.PositionView(
                            a.id, a.position, a.organisationId, o.name, a.validFrom, a.validUntil)
                        from Appointment a left join Organisation o on o.id = a.organisationId
                        where a.validFrom <= :at and\s""" + LIVE + " order by a.id", PositionView.class)
                .setParameter("subject", subject)
                .setParameter("at", at)
                .getResultList();
    }

    /** The appointments over that very organisation which haven't ended, begun or not, by their subjects. */
    List<Appointment> findLiveOver(UUID organisationId, Instant at) {
        return list(
                "organisationId = ?1 and endedAt is null and (validUntil is null or validUntil > ?2) order by subject, id",
                organisationId,
                at);
    }

    /** Makes this transaction the only one that appoints the subject. */
    void lock(String subject) {
        database.find("SELECT pg_advisory_xact_lock(hashtextextended('appointment ' || ?, 0))", row -> true, subject);
    }

    /** Whether the subject holds the position over that very organisation, or will. */
    boolean holds(String subject, Position position, @Nullable UUID organisationId, Instant at) {
        Parameters parameters =
                Parameters.with("at", at).and("subject", subject).and("position", position);
        String place = "a.organisationId is null";
        if (organisationId != null) {
            place = "a.organisationId = :organisationId";
            parameters.and("organisationId", organisationId);
        }
        return count("from Appointment a where " + LIVE + " and a.position = :position and " + place, parameters) > 0;
    }

    /** In the order in which they were made, of a subject or over that very organisation if told. */
    List<Appointment> findInScope(
            List<String> prefixes, @Nullable String subject, @Nullable UUID organisationId, UUID after, int limit) {
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
        int inserted = database.update("""
                INSERT INTO appointment (id, subject, position, valid_from, first_administrator, version, created_at)
                VALUES (?, ?, 'ADMINISTRATOR', ?, true, 1, ?)
                ON CONFLICT (subject) WHERE first_administrator DO NOTHING""", id, subject, now, now);
        return inserted == 1;
    }
}
