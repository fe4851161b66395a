package org.guildhall.kit.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.guildhall.kit.sql.SqlFault;
import org.jboss.logging.Logger;

/**
 * Tells, for all timed jobs, which of them failed; the jobs themselves let it through. While the database is away that is one
 * line a job, however often it comes round; any other failure is told each time, with its stack. The scheduler, which would
 * tell each with a stack, is silenced in the defaults of the kit.
 */
@ApplicationScoped
public class TimedJobs {

    private static final Logger LOG = Logger.getLogger(TimedJobs.class);

    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Counter failures;

    TimedJobs(MeterRegistry metrics) {
        this.failures = metrics.counter("guildhall.timed.jobs.failed");
    }

    void failed(@Observes FailedExecution failed) {
        failures.increment();
        String job = nameOf(failed.getExecution());
        SqlFault fault = SqlFault.of(failed.getException());
        if (!fault.isOfAvailability()) {
            waiting.remove(job);
            LOG.errorf(failed.getException(), "The job %s failed", job);
        } else if (waiting.add(job)) {
            LOG.warnf("The job %s waits until the database is back: SQLSTATE %s", job, fault.state());
        }
    }

    void succeeded(@Observes SuccessfulExecution succeeded) {
        String job = nameOf(succeeded.getExecution());
        if (waiting.remove(job)) {
            LOG.infof("The job %s goes on", job);
        }
    }

    private static String nameOf(ScheduledExecution execution) {
        return execution.getTrigger().getMethodDescription();
    }

    /**
     * Does the work for each of the things, so that one for which it fails, which is told, doesn't keep it from the others.
     *
     * @throws RuntimeException when the database is away: the others would fare no better, and the next time begins anew
     */
    public static <T> void each(String what, Collection<T> things, Consumer<T> work) {
        for (T thing : things) {
            try {
                work.accept(thing);
            } catch (RuntimeException e) {
                if (SqlFault.of(e).isOfAvailability()) {
                    throw e;
                }
                LOG.errorf(e, "%s failed for %s; trying again later", what, thing);
            }
        }
    }
}
