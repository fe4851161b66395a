package org.guildhall.contest.contest.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The places of projects, exact under load: whoever takes or frees one has locked the project's row, which puts the entries
 * of one project in line until they commit, those on the waitlist too.
 */
@ApplicationScoped
public class ProjectPlaces {

    private final ProjectRepository projects;

    ProjectPlaces(ProjectRepository projects) {
        this.projects = projects;
    }

    public Optional<Project> find(UUID project) {
        return projects.findByIdOptional(project);
    }

    /** These projects, in no order. */
    public List<Project> list(Collection<UUID> ids) {
        return projects.list("id in ?1", ids);
    }

    /** All projects of the contests in the order they were added. */
    public List<Project> ofContests(Collection<UUID> contests) {
        return projects.listAll(contests);
    }

    /** All projects of the contest in the order they were added. */
    public List<Project> ofContest(UUID contest) {
        return projects.listAll(contest);
    }

    /** Stands in line for the places until the transaction ends. */
    public Project standInLine(UUID project) {
        Project found = projects.findById(project);
        projects.lock(found);
        return found;
    }

    /** Takes a place of a project whose lock is held; false when all are taken. */
    public boolean take(Project project) {
        return project.take();
    }

    /** Gives a place back to a project whose lock is held. */
    public void free(Project project) {
        project.free();
    }
}
