package org.guildhall.contest.contest.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProjectRulesRepository implements PanacheRepositoryBase<ProjectRulesVersion, ProjectRulesVersion.Key> {

    Optional<ProjectRulesVersion> latest(UUID project) {
        return find("key.projectId = ?1 order by key.version desc", project).firstResultOptional();
    }

    /** The rules in force of each project of the contest that has some. */
    List<ProjectRulesVersion> latestOf(UUID contest) {
        return list("""
                from ProjectRulesVersion r where r.key.projectId in (select p.id from Project p where p.contestId = ?1)
                and r.key.version = (select max(o.key.version) from ProjectRulesVersion o
                                     where o.key.projectId = r.key.projectId)""", contest);
    }
}
