package org.guildhall.reporting.job;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.guildhall.kit.job.WaitingWork;

/** Has it measured how many jobs wait or are under way, and for how long. */
@ApplicationScoped
class WaitingJobs {

    private final JobRunRows runs;
    private final WaitingWork work;

    WaitingJobs(JobRunRows runs, WaitingWork work) {
        this.runs = runs;
        this.work = work;
    }

    void watch(@Observes StartupEvent event) {
        work.watch("report", runs::waiting);
    }
}
