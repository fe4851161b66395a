package org.guildhall.membership.recruitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.membership.organisation.Subtrees;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RecruitmentSessionRepository implements PanacheRepositoryBase<RecruitmentSession, UUID> {

    private final Database database;

    RecruitmentSessionRepository(Database database) {
        this.database = database;
    }

    /** Adds to the gifts that remain; what is handed out meanwhile stays handed out. */
    void addGifts(RecruitmentSession session, int added) {
        database.update("""
                UPDATE recruitment_session SET gift_remaining = coalesce(gift_remaining, 0) + ?
                WHERE id = ? AND gift_stock IS NOT NULL""", added, session.id());
        getEntityManager().refresh(session);
    }

    /** Takes a gift from the stock and answers how many are left; empty when none was there. */
    Optional<Integer> takeGift(UUID sessionId) {
        return database.find("""
                UPDATE recruitment_session SET gift_remaining = gift_remaining - 1
                WHERE id = ? AND gift_remaining > 0 RETURNING gift_remaining""", row -> row.getInt("gift_remaining"), sessionId);
    }

    /** Puts a gift back and answers how many are there now. */
    int returnGift(UUID sessionId) {
        return database.find("""
                UPDATE recruitment_session SET gift_remaining = gift_remaining + 1
                WHERE id = ? RETURNING gift_remaining""", row -> row.getInt("gift_remaining"), sessionId)
                .orElseThrow();
    }

    /** Whoever changes a session writes all of it, where it belongs too, which a merger may just have changed. */
    Optional<RecruitmentSession> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<UUID> findOrganisation(UUID sessionId) {
        return find("select s.organisationId from RecruitmentSession s where s.id = ?1", sessionId)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** How many sessions people can join at, now or later. */
    long countOpen(UUID organisationId, Instant now) {
        return database.find("""
                        SELECT count(*) AS open FROM recruitment_session
                        WHERE organisation_id = ? AND closed_at IS NULL
                            AND closes_at + make_interval(mins => grace_minutes) >= ?""", row -> row.getLong("open"), organisationId, now)
                .orElseThrow();
    }

    /** Those that nobody closed, though their time may be over: it can be prolonged. */
    List<RecruitmentSession> lockUnclosed(UUID organisationId) {
        return find("organisationId = ?1 and closedAt is null order by id", organisationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** In the order in which they were created, of that very organisation if told. */
    List<RecruitmentSession> findInScope(List<String> prefixes, @Nullable UUID organisationId, UUID after, int limit) {
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
