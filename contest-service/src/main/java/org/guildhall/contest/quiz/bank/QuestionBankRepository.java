package org.guildhall.contest.quiz.bank;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class QuestionBankRepository implements PanacheRepositoryBase<QuestionBank, UUID> {

    private static final String BELOW = """
            SELECT b.* FROM question_bank b JOIN organisation_copy o ON o.id = b.organisation_id
            WHERE o.path LIKE :below AND b.id > :after ORDER BY b.id LIMIT :size""";

    /** The bank, its questions kept from being changed by others until this transaction ends. */
    Optional<QuestionBank> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<QuestionBank> listBelow(String path, UUID after, int size) {
        return getEntityManager()
                .createNativeQuery(BELOW, QuestionBank.class)
                .setParameter("below", path + "%")
                .setParameter("after", after)
                .setParameter("size", size)
                .getResultList();
    }
}
