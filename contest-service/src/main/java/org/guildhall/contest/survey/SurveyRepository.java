package org.guildhall.contest.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SurveyRepository implements PanacheRepositoryBase<Survey, UUID> {

    private static final String BELOW = """
            SELECT s.* FROM survey s JOIN organisation_copy o ON o.id = s.organisation_id
            WHERE o.path LIKE :below AND s.id < :before ORDER BY s.id DESC LIMIT :size""";

    /** The survey, kept from being changed by others until this transaction ends. */
    Optional<Survey> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The survey, kept in its state until this transaction ends; many may hold it at once. */
    Optional<Survey> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** The newest first. */
    List<Survey> listBelow(String path, UUID before, int size) {
        return getEntityManager()
                .createNativeQuery(BELOW, Survey.class)
                .setParameter("below", path + "%")
                .setParameter("before", before)
                .setParameter("size", size)
                .getResultList();
    }

    /** Surveys of these organisations that can be answered now or later, the newest first. */
    List<Survey> listOpen(Collection<UUID> organisations, Instant now, UUID before, int size) {
        return find("""
                        organisationId in ?1 and state = ?2 and closesAt > ?3 and id < ?4
                        order by id desc""", organisations, SurveyState.OPEN, now, before)
                .page(0, size)
                .list();
    }

    /** Surveys whose window is over and that aren't closed. */
    List<Survey> listDue(Instant now, int size) {
        return find("state = ?1 and closesAt <= ?2 order by id", SurveyState.OPEN, now)
                .page(0, size)
                .list();
    }
}
