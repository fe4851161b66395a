package org.guildhall.reporting.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.OnBehalf;
import org.guildhall.reporting.job.JobOrders;
import org.jboss.logging.Logger;

/**
 * Orders what is due, while its owner holds a position; the schedule of one who holds none passes its times. A schedule that
 * fails waits a minute, and others go on meanwhile. Several times that passed while nobody looked are ordered as one.
 */
@ApplicationScoped
class ScheduleWork {

    private static final Logger LOG = Logger.getLogger(ScheduleWork.class);
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ScheduleRows rows;
    private final ScheduleRunRows runs;
    private final ScheduleRecipients recipients;
    private final JobOrders orders;
    private final OnBehalf onBehalf;
    private final Clock clock;

    ScheduleWork(
            ScheduleRows rows,
            ScheduleRunRows runs,
            ScheduleRecipients recipients,
            JobOrders orders,
            OnBehalf onBehalf,
            Clock clock) {
        this.rows = rows;
        this.runs = runs;
        this.recipients = recipients;
        this.orders = orders;
        this.onBehalf = onBehalf;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Optional<Schedule> due = claim();
        while (due.isPresent()) {
            order(due.get());
            due = claim();
        }
    }

    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> runs.deleteBefore(clock.instant().minus(REMEMBERED)));
    }

    private Optional<Schedule> claim() {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.claimDue(clock.instant(), clock.instant().plus(PAUSE)));
    }

    private void order(Schedule due) {
        try {
            if (rests(due) || recipients.settle(due)) {
                QuarkusTransaction.requiringNew()
                        .run(() -> rows.moveOn(due, due.rhythm().next(clock.instant())));
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "schedule %s waits for a minute", due.id());
        }
    }

    private boolean rests(Schedule due) {
        try {
            return onBehalf.of(due.owner(), () -> {
                orders.requirePosition();
                return false;
            });
        } catch (ProblemException refusal) {
            if (refusal.status() == 403) {
                return true;
            }
            throw refusal;
        }
    }
}
