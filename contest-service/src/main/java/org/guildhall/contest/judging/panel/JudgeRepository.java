package org.guildhall.contest.judging.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All queries for judges and their recusals. */
@ApplicationScoped
public class JudgeRepository implements PanacheRepositoryBase<Judge, UUID> {

    /** The project's judges in the order of their numbers, former ones too. */
    public List<Judge> ofProject(UUID project) {
        return list("projectId = ?1 order by number", project);
    }

    public Optional<Judge> find(UUID project, String subject) {
        return find("projectId = ?1 and subject = ?2", project, subject).firstResultOptional();
    }

    List<Judge> page(UUID project, int after, int size) {
        return find("projectId = ?1 and number > ?2 order by number", project, after)
                .page(0, size)
                .list();
    }

    void add(Recusal recusal) {
        getEntityManager().persist(recusal);
        flush();
    }

    List<Recusal> recusalsOf(List<UUID> judges) {
        return getEntityManager()
                .createQuery("from Recusal r where r.judgeId in ?1 order by r.id", Recusal.class)
                .setParameter(1, judges)
                .getResultList();
    }

    List<Recusal> recusals(UUID judge, UUID after, int size) {
        return getEntityManager()
                .createQuery("from Recusal r where r.judgeId = ?1 and r.id > ?2 order by r.id", Recusal.class)
                .setParameter(1, judge)
                .setParameter(2, after)
                .setMaxResults(size)
                .getResultList();
    }
}
