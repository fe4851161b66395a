package org.guildhall.contest.contest.project;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.kit.time.Ids;

/** Adds projects to contests that are locked: the project, its record and its event become true together. */
@ApplicationScoped
class ProjectSteps {

    private final ProjectRepository projects;
    private final Chronicle chronicle;
    private final Ids ids;

    ProjectSteps(ProjectRepository projects, Chronicle chronicle, Ids ids) {
        this.projects = projects;
        this.chronicle = chronicle;
        this.ids = ids;
    }

    Project add(Contest contest, NewProject wish) {
        Project project = new Project(ids.next(), contest.id(), wish, chronicle.now());
        projects.persistAndFlush(project);
        chronicle.record(contest.id(), "project-added", project.id(), ProjectView.of(project));
        chronicle.tell(ProjectEvents.added(project, contest));
        return project;
    }
}
