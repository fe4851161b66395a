package org.guildhall.reporting.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.job.TimedJobs;

/** Removes files when their time is over, and later what is remembered of their jobs. */
@ApplicationScoped
class JobExpiry {

    private static final int MANY = 100;

    private final JobRows rows;
    private final JobFileRows files;
    private final JobSettings settings;
    private final Clock clock;

    JobExpiry(JobRows rows, JobFileRows files, JobSettings settings, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        List<UUID> before = List.of();
        List<UUID> expired = expired();
        // The same again are those that can't be removed for now.
        while (!expired.equals(before)) {
            TimedJobs.each(
                    "The expiry of a job",
                    expired,
                    id -> QuarkusTransaction.requiringNew().run(() -> expire(id)));
            before = expired;
            expired = expired();
        }
    }

    private List<UUID> expired() {
        return QuarkusTransaction.requiringNew().call(() -> rows.expired(clock.instant(), MANY));
    }

    private void expire(UUID id) {
        Instant now = clock.instant();
        boolean remembered = rows.end(id, JobState.EXPIRED, now, now.plus(settings.rememberFor()));
        files.deleteAll(id);
        if (!remembered) {
            rows.deleteExpired(id, now);
        }
    }
}
