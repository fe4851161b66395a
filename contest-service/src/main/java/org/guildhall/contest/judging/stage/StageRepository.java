package org.guildhall.contest.judging.stage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All queries for stages. */
@ApplicationScoped
public class StageRepository implements PanacheRepositoryBase<Stage, UUID> {

    /** The contest a stage belongs to: to be locked before the stage is read, so that its state is the present one. */
    public Optional<UUID> contestOf(UUID stage) {
        return getEntityManager()
                .createQuery(
                        "select p.contestId from Project p join Stage s on s.projectId = p.id where s.id = ?1",
                        UUID.class)
                .setParameter(1, stage)
                .getResultStream()
                .findFirst();
    }

    /** The project's stages in their order. */
    public List<Stage> ofProject(UUID project) {
        return list("projectId = ?1 order by place", project);
    }
}
