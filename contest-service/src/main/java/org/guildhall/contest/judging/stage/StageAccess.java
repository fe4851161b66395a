package org.guildhall.contest.judging.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.contest.contest.project.RuleBook;
import org.guildhall.contest.contest.rules.StageRules;
import org.guildhall.kit.problem.ProblemException;

/** Stages of contests by who may do what with them. What lies outside somebody's scope doesn't exist for them. */
@ApplicationScoped
public class StageAccess {

    private final StageRepository stages;
    private final ProjectPlaces projects;
    private final ContestAccess contests;
    private final RuleBook rules;

    StageAccess(StageRepository stages, ProjectPlaces projects, ContestAccess contests, RuleBook rules) {
        this.stages = stages;
        this.projects = projects;
        this.contests = contests;
        this.rules = rules;
    }

    /** A stage of a contest the caller reads as an officer. */
    public Stage readable(UUID id) {
        Stage stage = stages.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        contests.readable(project(stage).contestId());
        return stage;
    }

    /** A stage of a contest the caller runs. */
    public Stage run(UUID id) {
        Stage stage = stages.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        contests.run(project(stage).contestId());
        return stage;
    }

    public Project project(Stage stage) {
        return projects.find(stage.projectId()).orElseThrow();
    }

    /** The contest of a stage, run by the caller and kept in its state until the transaction ends; then read the stage. */
    public Contest holdRun(UUID stage) {
        return contests.holdRun(contestOf(stage));
    }

    /** The same, kept from being changed by others: marking stands still. */
    public Contest lockRun(UUID stage) {
        return contests.lockRun(contestOf(stage));
    }

    /** The contest a stage belongs to: to be locked before the stage is read, so that its state is the present one. */
    public UUID contestOf(UUID stage) {
        return stages.projectOf(stage)
                .flatMap(projects::find)
                .map(Project::contestId)
                .orElseThrow(ProblemException::notFound);
    }

    /** What the stage is judged by. */
    public StageRules rules(Stage stage) {
        return rules.of(stage.projectId(), stage.rulesVersion()).stages().get(stage.place());
    }
}
