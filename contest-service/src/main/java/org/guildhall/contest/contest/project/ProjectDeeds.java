package org.guildhall.contest.contest.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;

/** Adds projects to contests that are locked, writes it down and tells it. */
@ApplicationScoped
class ProjectDeeds {

    private final ProjectRepository projects;
    private final Outbox outbox;
    private final Chronicle chronicle;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    ProjectDeeds(ProjectRepository projects, Outbox outbox, Chronicle chronicle, Caller caller, Ids ids, Clock clock) {
        this.projects = projects;
        this.outbox = outbox;
        this.chronicle = chronicle;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    Project add(Contest contest, NewProject wish) {
        Project project = new Project(ids.next(), contest.id(), wish, Clocks.now(clock));
        projects.persistAndFlush(project);
        chronicle.record(contest.id(), "project-added", project.id(), ProjectView.of(project));
        outbox.append(ProjectEvents.added(project, contest));
        return project;
    }
}
