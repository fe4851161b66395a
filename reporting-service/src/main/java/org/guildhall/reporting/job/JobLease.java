package org.guildhall.reporting.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.time.Ids;
import org.jspecify.annotations.Nullable;

/** This instance's part in who carries out which job. Each step is a transaction of its own. */
@ApplicationScoped
class JobLease {

    /** What can't be carried out now is tried again after this part of a lease, and not much later where leases are long. */
    private static final int PAUSES_IN_A_LEASE = 6;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final JobRunRows runs;
    private final JobFileRows files;
    private final JobSettings settings;
    private final Clock clock;
    private final UUID worker;

    JobLease(JobRunRows runs, JobFileRows files, JobSettings settings, Ids ids, Clock clock) {
        this.runs = runs;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
        this.worker = ids.next();
    }

    /** The next job, without the files of an earlier try. */
    Optional<Job> claim() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Job> claimed = runs.claim(worker, clock.instant(), until());
            claimed.ifPresent(job -> files.deleteAll(job.id()));
            return claimed;
        });
    }

    JobRunRows.Try of(Job claimed) {
        return new JobRunRows.Try(claimed.id(), worker, claimed.tries());
    }

    /** Says that this instance is alive; returns the tries that are its still. */
    Set<JobRunRows.Try> renew(Collection<UUID> jobs) {
        return QuarkusTransaction.requiringNew().call(() -> runs.renew(worker, jobs, until()));
    }

    /** @return whether it is this try's still, as in all that follow */
    boolean step(JobRunRows.Try held, long done, @Nullable Long total) {
        return QuarkusTransaction.requiringNew().call(() -> runs.step(held, done, total, until()));
    }

    boolean beginFile(JobRunRows.Try held, int number, String name, String mediaType) {
        return QuarkusTransaction.requiringNew().call(() -> files.begin(held, number, name, mediaType));
    }

    boolean addPart(JobRunRows.Try held, int file, int number, byte[] content) {
        return QuarkusTransaction.requiringNew().call(() -> files.add(held, file, number, content));
    }

    boolean closeFile(JobRunRows.Try held, int number, long size, String sha256) {
        return QuarkusTransaction.requiringNew().call(() -> files.close(held, number, size, sha256));
    }

    /** @param deeds done with it, or not at all */
    boolean finish(JobRunRows.Try held, Collection<UUID> readOf, List<Runnable> deeds) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean finished = finish(held, null, readOf);
            if (finished) {
                deeds.forEach(Runnable::run);
            }
            return finished;
        });
    }

    /** No files of it are kept. */
    boolean fail(JobRunRows.Try held, JobFailure failure) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean finished = finish(held, failure, List.of());
            if (finished) {
                files.deleteAll(held.job());
            }
            return finished;
        });
    }

    private boolean finish(JobRunRows.Try held, @Nullable JobFailure failure, Collection<UUID> readOf) {
        Instant now = clock.instant();
        return runs.finish(held, failure, readOf, now, now.plus(settings.keepFor()));
    }

    /** Lets another instance begin at once, for this one stops. */
    void handOver(JobRunRows.Try held) {
        QuarkusTransaction.requiringNew().run(() -> runs.giveBack(held, clock.instant(), false));
    }

    /**
     * Lets somebody begin anew in a while.
     *
     * @param counts whether it was a try
     */
    void putOff(JobRunRows.Try held, boolean counts) {
        QuarkusTransaction.requiringNew()
                .run(() -> runs.giveBack(held, clock.instant().plus(pause(settings.lease())), counts));
    }

    static Duration pause(Duration lease) {
        Duration part = lease.dividedBy(PAUSES_IN_A_LEASE);
        return part.compareTo(LONGEST_PAUSE) < 0 ? part : LONGEST_PAUSE;
    }

    private Instant until() {
        return clock.instant().plus(settings.lease());
    }
}
