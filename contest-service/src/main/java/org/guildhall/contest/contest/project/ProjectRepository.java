package org.guildhall.contest.contest.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

    /** The project as it stands now, kept from being changed by others until this transaction ends. */
    void lock(Project project) {
        getEntityManager().refresh(project, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All projects of the contests in the order they were added. */
    List<Project> listAll(Collection<UUID> contests) {
        return list("contestId in ?1 order by id", contests);
    }

    /** All the contest's projects in the order they were added. */
    List<Project> listAll(UUID contest) {
        return list("contestId = ?1 order by id", contest);
    }

    /** The contest's projects in the order they were added. */
    List<Project> listOf(UUID contest, UUID after, int size) {
        return find("contestId = ?1 and id > ?2 order by id", contest, after)
                .page(0, size)
                .list();
    }
}
