package org.guildhall.contest.contest.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;

@ApplicationScoped
class ProjectService {

    private final ProjectRepository projects;
    private final ContestAccess contests;
    private final ProjectSteps steps;
    private final Cursors cursors;

    ProjectService(ProjectRepository projects, ContestAccess contests, ProjectSteps steps, Cursors cursors) {
        this.projects = projects;
        this.contests = contests;
        this.steps = steps;
        this.cursors = cursors;
    }

    @Transactional
    ProjectView add(UUID contestId, NewProject wish) {
        Contest contest = contests.lockRun(contestId);
        contest.requireRulesChangeable();
        return ProjectView.of(steps.add(contest, wish));
    }

    @Transactional
    ProjectView read(UUID id) {
        Project project = projects.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        contests.visible(project.contestId());
        return ProjectView.of(project);
    }

    @Transactional
    Page<ProjectView> list(UUID contestId, PageQuery page) {
        contests.visible(contestId);
        return cursors.rising(
                        "projects:" + contestId,
                        page,
                        (after, size) -> projects.listOf(contestId, after, size),
                        Project::id)
                .map(ProjectView::of);
    }
}
