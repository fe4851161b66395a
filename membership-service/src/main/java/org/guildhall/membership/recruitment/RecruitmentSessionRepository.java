package org.guildhall.membership.recruitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.organisation.Subtrees;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RecruitmentSessionRepository implements PanacheRepositoryBase<RecruitmentSession, UUID> {

    private final Database database;

    RecruitmentSessionRepository(Database database) {
        this.database = database;
    }

    /** Counts its version up where something changed that stands in other rows. */
    void touch(RecruitmentSession session) {
        getEntityManager().lock(session, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Whoever changes a session writes all of it, where it belongs too, which a merger may just have changed. */
    Optional<RecruitmentSession> lockHeld(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(RecruitmentSession::isHeld);
    }

    /** Of a standing code, too. */
    Optional<UUID> findOrganisation(UUID sessionId) {
        return find("select s.organisationId from RecruitmentSession s where s.id = ?1", sessionId)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** How many sessions and standing codes people can join at, now or later. */
    long countOpen(UUID organisationId, Instant now) {
        return database.find("""
                        SELECT count(*) AS open FROM recruitment_session
                        WHERE organisation_id = ? AND closed_at IS NULL
                            AND (closes_at IS NULL OR closes_at + make_interval(mins => grace_minutes) >= ?)""", row -> row.getLong("open"), organisationId, now)
                .orElseThrow();
    }

    /** Those of the organisations that {@link #countOpen} counts any of. */
    Set<UUID> openAmong(Collection<UUID> organisationIds, Instant now) {
        return Set.copyOf(
                database.list("""
                SELECT DISTINCT organisation_id FROM recruitment_session
                WHERE organisation_id = ANY (?) AND closed_at IS NULL
                    AND (closes_at IS NULL OR closes_at + make_interval(mins => grace_minutes) >= ?)""", row -> Sql.uuid(row, "organisation_id"), Column.uuids(organisationIds), now));
    }

    /** Those that nobody closed, though their time may be over: it can be prolonged. */
    List<RecruitmentSession> lockUnclosed(UUID organisationId) {
        return find(
                        "organisationId = ?1 and kind = ?2 and closedAt is null order by id",
                        organisationId,
                        SessionKind.SESSION)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of these that belong to the organisation. */
    List<RecruitmentSession> lockOf(UUID organisationId, Collection<UUID> sessions) {
        return find(
                        "organisationId = ?1 and kind = ?2 and id in ?3 order by id",
                        organisationId,
                        SessionKind.SESSION,
                        sessions)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<RecruitmentSession> findHeld(UUID id) {
        return findByIdOptional(id).filter(RecruitmentSession::isHeld);
    }

    /** In the order in which they were created, of that very organisation if told. */
    List<RecruitmentSession> findInScope(List<String> prefixes, @Nullable UUID organisationId, UUID after, int limit) {
        Parameters parameters = Parameters.with("after", after);
        StringBuilder query = new StringBuilder(
                "select s from RecruitmentSession s join Organisation o on o.id = s.organisationId where s.id > :after and s.kind = org.guildhall.membership.recruitment.SessionKind.SESSION and ");
        query.append(Subtrees.condition("o.path", prefixes, parameters));
        if (organisationId != null) {
            query.append(" and s.organisationId = :organisationId");
            parameters.and("organisationId", organisationId);
        }
        return find(query + " order by s.id", parameters).page(0, limit).list();
    }
}
