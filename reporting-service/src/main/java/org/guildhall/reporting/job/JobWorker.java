package org.guildhall.reporting.job;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guildhall.kit.security.Caller;

/**
 * Has as many jobs carried out as this instance shall, each in a thread of its own. Once a second it says which it is still at
 * and hears which were cancelled; what it leaves undone, by a crash or a fault, another instance begins anew.
 */
@ApplicationScoped
class JobWorker {

    private final JobLease lease;
    private final JobWork work;
    private final JobSettings settings;
    private final Caller caller;
    private final Map<UUID, RunningJob> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(JobWorker::thread);
    private volatile boolean stopping;

    JobWorker(JobLease lease, JobWork work, JobSettings settings, Caller caller) {
        this.lease = lease;
        this.work = work;
        this.settings = settings;
        this.caller = caller;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "job");
        thread.setDaemon(true);
        return thread;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        keep();
        Optional<Job> next = claim();
        while (next.isPresent()) {
            begin(new RunningJob(next.get(), lease, settings, caller));
            next = claim();
        }
    }

    private void keep() {
        if (!running.isEmpty()) {
            Set<JobRunRows.Try> kept = lease.renew(running.keySet());
            running.values().stream().filter(run -> !kept.contains(run.held())).forEach(RunningJob::lose);
        }
    }

    private Optional<Job> claim() {
        return stopping || running.size() >= settings.running() ? Optional.empty() : lease.claim();
    }

    private void begin(RunningJob run) {
        UUID id = run.job().id();
        RunningJob earlier = running.put(id, run);
        if (earlier != null) {
            earlier.lose();
        }
        threads.execute(() -> {
            try {
                work.carryOut(run);
            } finally {
                running.remove(id, run);
            }
        });
    }

    /** As soon as it is known that this instance stops. */
    void leave(@Observes ShutdownDelayInitiatedEvent leaving) {
        handOver();
    }

    void stop(@Observes ShutdownEvent stopped) {
        handOver();
    }

    /** Others begin anew at once with what this instance is at. */
    private void handOver() {
        stopping = true;
        running.values().forEach(run -> {
            run.lose();
            lease.handOver(run.held());
        });
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
