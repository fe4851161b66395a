package org.guildhall.contest.quiz.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.organisation.HostedRepository;

@ApplicationScoped
class QuizRepository implements HostedRepository<Quiz> {

    private static final String OPEN = """
            SELECT q.* FROM quiz q WHERE q.organisation_id = ANY (:organisations) AND q.state = 'PUBLISHED' AND q.id < :before
                AND EXISTS (SELECT 1 FROM quiz_period p WHERE p.quiz_id = q.id AND p.closes_at > :now)
            ORDER BY q.id DESC LIMIT :size""";

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
