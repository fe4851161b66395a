package org.guildhall.membership.transfer.cell;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Keeps a letter for as long as the other cell may be restored from a backup of before it decided, and no longer. */
@ApplicationScoped
class CellLetterKeeping {

    /** As long as backups are kept. */
    static final Duration KEPT = Duration.ofDays(30);

    private final CellReleaseRows rows;
    private final Clock clock;

    CellLetterKeeping(CellReleaseRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "13m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void removeOld() {
        rows.removeLettersSettledBefore(clock.instant().minus(KEPT));
    }
}
