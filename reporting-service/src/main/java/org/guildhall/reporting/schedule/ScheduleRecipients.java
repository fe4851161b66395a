package org.guildhall.reporting.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.OnBehalf;
import org.guildhall.kit.sql.SqlFault;
import org.guildhall.kit.time.Ids;
import org.guildhall.reporting.job.JobOrders;
import org.guildhall.reporting.job.OutOfScope;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Orders for each recipient of a schedule a job of their own, if they may order it by then themselves, else tells why not. Who
 * may is found out in no transaction; the order and its record are one of their own, under the lock of the schedule's row, so
 * that each recipient gets one job for one time, whichever instances are at it.
 */
@ApplicationScoped
class ScheduleRecipients {

    private static final Logger LOG = Logger.getLogger(ScheduleRecipients.class);

    private final ScheduleRows rows;
    private final ScheduleRunRows runs;
    private final JobOrders orders;
    private final OnBehalf onBehalf;
    private final Ids ids;
    private final Clock clock;

    ScheduleRecipients(
            ScheduleRows rows, ScheduleRunRows runs, JobOrders orders, OnBehalf onBehalf, Ids ids, Clock clock) {
        this.rows = rows;
        this.runs = runs;
        this.orders = orders;
        this.onBehalf = onBehalf;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return whether nobody is left for whom it shall be tried again */
    boolean settle(Schedule due) {
        Set<String> settled = QuarkusTransaction.requiringNew().call(() -> runs.recipients(due));
        boolean isOver = true;
        for (String recipient : due.recipients()) {
            isOver &= settled.contains(recipient) || settle(due, recipient);
        }
        return isOver;
    }

    private boolean settle(Schedule due, String recipient) {
        try {
            return onBehalf.of(recipient, () -> {
                orders.check(due.kind(), due.parameters().toString());
                return once(due, recipient, () -> record(due, recipient, ordered(due), null));
            });
        } catch (RuntimeException e) {
            if (isForNow(e) && clock.instant().isBefore(due.rhythm().next(due.nextDue()))) {
                LOG.warnf(e, "schedule %s: one recipient waits", due.id());
                return false;
            }
            return once(due, recipient, () -> record(due, recipient, null, reason(due, e)));
        }
    }

    /** Unless it is changed, gone, or settled by now. */
    private boolean once(Schedule due, String recipient, BooleanSupplier work) {
        return QuarkusTransaction.requiringNew()
                .call(() -> !rows.lockDue(due) || runs.recipients(due).contains(recipient) || work.getAsBoolean());
    }

    private UUID ordered(Schedule due) {
        return orders.orderBySchedule(
                due.id(), rows.idsOf(due.owner()), due.kind(), due.parameters().toString(), due.locale());
    }

    private boolean record(Schedule due, String recipient, @Nullable UUID job, @Nullable String refusal) {
        runs.insert(due.id(), new ScheduleRun(ids.next(), due.nextDue(), recipient, clock.instant(), job, refusal));
        return true;
    }

    /** Nobody's fault: it is tried again until the next time of the schedule. */
    private static boolean isForNow(RuntimeException failure) {
        return failure instanceof ProblemException problem
                ? problem.status() == 503
                : SqlFault.of(failure).isOfAvailability();
    }

    private static String reason(Schedule due, RuntimeException failure) {
        if (failure instanceof ProblemException refusal) {
            return OutOfScope.told(refusal).code();
        }
        LOG.errorf(failure, "schedule %s: one recipient gets no job", due.id());
        return "internal-error";
    }
}
