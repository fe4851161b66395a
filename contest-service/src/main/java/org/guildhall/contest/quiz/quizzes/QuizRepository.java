package org.guildhall.contest.quiz.quizzes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class QuizRepository implements PanacheRepositoryBase<Quiz, UUID> {

    private static final String BELOW = """
            SELECT q.* FROM quiz q JOIN organisation_copy o ON o.id = q.organisation_id
            WHERE o.path LIKE :below AND q.id < :before ORDER BY q.id DESC LIMIT :size""";
    private static final String OPEN = """
            SELECT q.* FROM quiz q WHERE q.organisation_id = ANY (:organisations) AND q.state = 'PUBLISHED' AND q.id < :before
                AND EXISTS (SELECT 1 FROM quiz_period p WHERE p.quiz_id = q.id AND p.closes_at > :now)
            ORDER BY q.id DESC LIMIT :size""";

    /** The quiz, kept from being changed by others until this transaction ends. */
    Optional<Quiz> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The quiz, kept as it is until this transaction ends; many may hold it at once. */
    Optional<Quiz> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Quizzes of organisations below the path, the newest first. */
    List<Quiz> listBelow(String path, UUID before, int size) {
        return getEntityManager()
                .createNativeQuery(BELOW, Quiz.class)
                .setParameter("below", path + "%")
                .setParameter("before", before)
                .setParameter("size", size)
                .getResultList();
    }

    /** Published quizzes of these organisations with a period that isn't over, the newest first. */
    List<Quiz> listOpen(List<UUID> organisations, Instant now, UUID before, int size) {
        return getEntityManager()
                .createNativeQuery(OPEN, Quiz.class)
                .setParameter("organisations", organisations.toArray(UUID[]::new))
                .setParameter("now", now)
                .setParameter("before", before)
                .setParameter("size", size)
                .getResultList();
    }
}
