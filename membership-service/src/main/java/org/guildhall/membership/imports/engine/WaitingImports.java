package org.guildhall.membership.imports.engine;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.guildhall.kit.job.WaitingWork;

/** Has it measured how many imports wait to be worked on, and for how long. */
@ApplicationScoped
class WaitingImports {

    private final ImportRunRows runs;
    private final WaitingWork work;

    WaitingImports(ImportRunRows runs, WaitingWork work) {
        this.runs = runs;
        this.work = work;
    }

    void watch(@Observes StartupEvent event) {
        work.watch("import", runs::waiting);
    }
}
