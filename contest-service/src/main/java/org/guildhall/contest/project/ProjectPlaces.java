package org.guildhall.contest.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * The places of projects, exact under load: check and change are one UPDATE in the transaction of the entry, and its row
 * lock puts the entries of one project in line until they commit.
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

    /** Takes a place; false when all are taken. */
    public boolean take(UUID project) {
        return projects.update("taken = taken + 1 where id = ?1 and (capacity is null or taken < capacity)", project)
                == 1;
    }

    /** Gives a place back. */
    public void free(UUID project) {
        projects.update("taken = taken - 1 where id = ?1", project);
    }
}
