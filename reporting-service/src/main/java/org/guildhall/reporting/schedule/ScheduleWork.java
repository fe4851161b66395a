package org.guildhall.reporting.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.OnBehalf;
import org.guildhall.kit.time.Ids;
import org.guildhall.reporting.job.JobOrders;

/**
 * Orders what is due: for each recipient a job of their own, if they may order it by then themselves, else it is told why not.
 * The orders of a time and the next time are one transaction, under the lock of the schedule's row: each time is ordered once,
 * whichever instance does. Several that passed while nobody looked are ordered as one.
 */
@ApplicationScoped
class ScheduleWork {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final ScheduleRows rows;
    private final ScheduleRunRows runs;
    private final JobOrders orders;
    private final OnBehalf onBehalf;
    private final Ids ids;
    private final Clock clock;

    ScheduleWork(ScheduleRows rows, ScheduleRunRows runs, JobOrders orders, OnBehalf onBehalf, Ids ids, Clock clock) {
        this.rows = rows;
        this.runs = runs;
        this.orders = orders;
        this.onBehalf = onBehalf;
        this.ids = ids;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        boolean wasDue = true;
        while (wasDue) {
            wasDue = QuarkusTransaction.requiringNew().call(this::orderNext);
        }
    }

    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> runs.deleteBefore(clock.instant().minus(REMEMBERED)));
    }

    private boolean orderNext() {
        Optional<Schedule> due = rows.claimDue(clock.instant());
        due.ifPresent(schedule -> {
            schedule.recipients().forEach(recipient -> runs.insert(schedule.id(), ordered(schedule, recipient)));
            rows.moveOn(schedule.id(), schedule.rhythm().next(clock.instant()));
        });
        return due.isPresent();
    }

    /** As of a job: that something isn't there is told to who may not see it, too. */
    private static String reason(ProblemException refusal) {
        return refusal.status() == 403 || refusal.status() == 404 ? "job-out-of-scope" : refusal.code();
    }

    private ScheduleRun ordered(Schedule schedule, String recipient) {
        Instant now = clock.instant();
        try {
            UUID job = onBehalf.of(
                    recipient,
                    () -> orders.orderBySchedule(
                            schedule.id(),
                            schedule.kind(),
                            schedule.parameters().toString(),
                            schedule.locale()));
            return new ScheduleRun(ids.next(), schedule.nextDue(), recipient, now, job, null);
        } catch (ProblemException refusal) {
            if (refusal.status() >= 500) {
                // Nobody's fault: all of this time is ordered when it is over.
                throw refusal;
            }
            return new ScheduleRun(ids.next(), schedule.nextDue(), recipient, now, null, reason(refusal));
        }
    }
}
