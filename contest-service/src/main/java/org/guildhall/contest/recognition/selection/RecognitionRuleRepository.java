package org.guildhall.contest.recognition.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RecognitionRuleRepository implements PanacheRepositoryBase<RecognitionRule, UUID> {

    /** Makes this transaction the only one that writes rules of the selection. */
    void lock(UUID contest) {
        getEntityManager()
                .createNativeQuery(
                        "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('recognition ' || :contest, 0))")
                .setParameter("contest", contest.toString())
                .getSingleResult();
    }

    Optional<RecognitionRule> findByCode(UUID contest, String code) {
        return find("contestId = ?1 and code = ?2", contest, code).firstResultOptional();
    }

    List<RecognitionRule> listOf(UUID contest, UUID after, int size) {
        return find("contestId = ?1 and id > ?2 order by id", contest, after)
                .page(0, size)
                .list();
    }
}
