package org.guildhall.contest.judging.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.entry.Competitors;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectRulesVersion;
import org.guildhall.contest.contest.project.RuleBook;
import org.guildhall.contest.contest.rules.StageRules;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/** Makes the stages of a project whose contest starts, and lets whoever is there into the first. */
@ApplicationScoped
class ProjectStart {

    private final RuleBook rules;
    private final Competitors competitors;
    private final StageRepository stages;
    private final Participations participations;
    private final Ids ids;

    ProjectStart(
            RuleBook rules, Competitors competitors, StageRepository stages, Participations participations, Ids ids) {
        this.rules = rules;
        this.competitors = competitors;
        this.stages = stages;
        this.participations = participations;
        this.ids = ids;
    }

    /**
     * Starts a project.
     *
     * @return how many compete
     * @throws ProblemException 409 when it has no rules, check-in has not been ended, or nobody is there
     */
    int start(Project project) {
        ProjectRulesVersion version = rules.latest(project.id())
                .orElseThrow(() -> ProblemException.of(409, "rules-missing", project.title()));
        List<Stage> made = new ArrayList<>();
        for (StageRules stage : version.rules().stages()) {
            made.add(new Stage(ids.next(), project.id(), made.size(), stage.code(), version.version()));
        }
        made.get(0).begin();
        stages.persist(made);
        stages.flush();
        List<UUID> entries = competitors.begin(project);
        participations.admit(made.get(0), entries);
        return entries.size();
    }
}
