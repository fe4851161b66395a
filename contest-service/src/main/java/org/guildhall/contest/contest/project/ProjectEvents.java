package org.guildhall.contest.contest.project;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.kit.events.event.DomainEvent;

/** What is told of a project. */
final class ProjectEvents {

    private ProjectEvents() {}

    record Added(
            UUID projectId,
            UUID contestId,
            UUID organisationId,
            String trade,
            String title,
            Integer capacity,
            int teamSize,
            Instant addedAt) {}

    static DomainEvent added(Project project, Contest contest) {
        Added payload = new Added(
                project.id(),
                contest.id(),
                contest.organisationId(),
                project.trade(),
                project.title(),
                project.capacity().orElse(null),
                project.teamSize(),
                project.addedAt());
        return new DomainEvent("project", project.id(), 1, "project-added", payload);
    }
}
