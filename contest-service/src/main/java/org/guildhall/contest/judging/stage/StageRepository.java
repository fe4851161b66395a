package org.guildhall.contest.judging.stage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.contest.contest.project.ProjectRulesVersion;

/** All queries for stages. */
@ApplicationScoped
public class StageRepository implements PanacheRepositoryBase<Stage, UUID> {

    /**
     * Columns instead of the entity: those are as they stand now, also if the stage was read before. Boards ask every second
     * for all stages of a contest with their rules, so one query joins what the owners of projects and rules keep.
     */
    private static final String JUDGED = """
            select s.id as id, s.projectId as project, p.contestId as contest, s.place as place, s.state as state, r as rules
            from Stage s join Project p on p.id = s.projectId
            join ProjectRulesVersion r on r.key.projectId = s.projectId and r.key.version = s.rulesVersion
            where\s""";

    /** The project a stage belongs to, without reading the stage, whose state would then not be the present one any more. */
    Optional<UUID> projectOf(UUID stage) {
        return getEntityManager()
                .createQuery("select s.projectId from Stage s where s.id = ?1", UUID.class)
                .setParameter(1, stage)
                .getResultStream()
                .findFirst();
    }

    /** The project's stages in their order. */
    public List<Stage> ofProject(UUID project) {
        return list("projectId = ?1 order by place", project);
    }

    Optional<JudgedStage> judged(UUID stage) {
        return judged("s.id = ?1", stage).findFirst();
    }

    Optional<JudgedStage> judged(UUID project, int place) {
        return judged("s.projectId = ?1 and s.place = ?2", project, place).findFirst();
    }

    List<JudgedStage> judgedOf(UUID contest) {
        return judged("p.contestId = ?1 order by s.projectId, s.place", contest).toList();
    }

    private Stream<JudgedStage> judged(String which, Object... values) {
        TypedQuery<Tuple> query = getEntityManager().createQuery(JUDGED + which, Tuple.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultStream().map(StageRepository::judgedStage);
    }

    private static JudgedStage judgedStage(Tuple row) {
        ProjectRulesVersion rules = row.get("rules", ProjectRulesVersion.class);
        return new JudgedStage(
                row.get("id", UUID.class),
                row.get("project", UUID.class),
                row.get("contest", UUID.class),
                row.get("place", Integer.class),
                row.get("state", StageState.class),
                rules.version(),
                rules.rules());
    }
}
