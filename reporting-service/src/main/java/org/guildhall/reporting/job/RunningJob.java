package org.guildhall.reporting.job;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** One try of this instance at a job. Used by one thread, but for {@link #lose}. */
final class RunningJob implements JobRun {

    private static final Duration TELL_EVERY = Duration.ofMillis(500);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,99}");
    private static final int MEGABYTE = 1 << 20;

    private final Job job;
    private final JobLease lease;
    private final JobRunRows.Try held;
    private final JobSettings settings;
    private final Caller caller;
    private final List<Runnable> deeds = new ArrayList<>();
    private volatile boolean lost;
    private @Nullable Long total;
    private long done;
    private final long begun = System.nanoTime();
    private long told = begun;
    private int files;
    private long bytes;

    /** @param caller whoever it is for, while it is carried out */
    RunningJob(Job job, JobLease lease, JobSettings settings, Caller caller) {
        this.job = job;
        this.lease = lease;
        this.held = lease.of(job);
        this.settings = settings;
        this.caller = caller;
    }

    @Override
    public UUID id() {
        return job.id();
    }

    @Override
    public String parameters() {
        return Objects.requireNonNull(job.parameters());
    }

    @Override
    public Locale language() {
        return job.locale();
    }

    @Override
    public void steps(long steps) {
        total = steps;
        tell();
    }

    @Override
    public void done(long steps) {
        done = steps;
        require(!lost);
        if (System.nanoTime() - told >= TELL_EVERY.toNanos()) {
            tell();
        }
    }

    @Override
    public WrittenFile file(String name, String mediaType) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a file: " + name);
        }
        int number = files++;
        require(lease.beginFile(held, number, name, mediaType));
        return new JobFileStream(this, number, (int) settings.portion().asLongValue());
    }

    @Override
    public void whenDone(Runnable deed) {
        deeds.add(deed);
    }

    /** What is to be done with settling it, in the order in which it was given. */
    List<Runnable> deeds() {
        return deeds;
    }

    void add(int file, int part, byte[] content) {
        MemorySize largest = settings.largest();
        bytes += content.length;
        if (bytes > largest.asLongValue()) {
            throw ProblemException.of(422, "job-result-too-large", largest.asLongValue() / MEGABYTE);
        }
        require(lease.addPart(held, file, part, content));
    }

    void close(int file, long size, String sha256) {
        require(lease.closeFile(held, file, size, sha256));
    }

    Job job() {
        return job;
    }

    /** How long it has been carried out by this try. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    JobRunRows.Try held() {
        return held;
    }

    /** It was cancelled, or is another's: at its next step the work on it ends. */
    void lose() {
        lost = true;
    }

    boolean isLost() {
        return lost;
    }

    /** Tells how far it is; what follows is done with the positions held by then. */
    void tell() {
        require(lease.step(held, done, total));
        caller.renew();
        told = System.nanoTime();
    }

    private void require(boolean stillHeld) {
        if (!stillHeld) {
            lost = true;
            throw new JobLostException();
        }
    }
}
