package org.guildhall.contest.judging.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All queries for judges and their recusals. Two join projects and entries, because whoever reads results is asked for in a
 * whole contest.
 */
@ApplicationScoped
public class JudgeRepository implements PanacheRepositoryBase<Judge, UUID> {

    /** The project's judges in the order of their numbers, former ones too. */
    public List<Judge> ofProject(UUID project) {
        return list("projectId = ?1 order by number", project);
    }

    public Optional<Judge> find(UUID project, String subject) {
        return find("projectId = ?1 and subject = ?2", project, subject).firstResultOptional();
    }

    /** Whether somebody judges in a contest, or did: such a one must not learn whom blind codes stand for. */
    public boolean isJudge(UUID contest, String subject) {
        return count(
                        "subject = ?1 and projectId in (select p.id from Project p where p.contestId = ?2)",
                        subject,
                        contest)
                > 0;
    }

    /** As {@link #isJudge}, of the contest of a project. */
    boolean isJudgeBeside(UUID project, String subject) {
        return count(
                        "subject = ?1 and projectId in (select p.id from Project p, Project own"
                                + " where own.id = ?2 and p.contestId = own.contestId)",
                        subject,
                        project)
                > 0;
    }

    /** Whether somebody judges, or did, in the project of an entry. */
    public boolean isJudgeOf(UUID entry, String subject) {
        return count("subject = ?1 and projectId in (select e.projectId from Entry e where e.id = ?2)", subject, entry)
                > 0;
    }

    /** Where somebody judges now, the latest appointment first. */
    public List<Judge> listActive(String subject, int size) {
        return find("subject = ?1 and active order by appointedAt desc, id desc", subject)
                .page(0, size)
                .list();
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
