package org.guildhall.membership.archive;

import jakarta.inject.Singleton;
import java.time.Duration;

/** Enters who joined when a test wants it, as another instance would at the same time, and not only some seconds later. */
@Singleton
class JoinsJob {

    private final ArchivedJoins joins;

    JoinsJob(ArchivedJoins joins) {
        this.joins = joins;
    }

    /** One portion. Ids of one process need no time for clocks. */
    void run() {
        joins.read(Duration.ZERO);
    }
}
