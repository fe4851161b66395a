package org.guildhall.membership.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.job.TimedJobs;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.organisation.OrganisationPlaces;
import org.guildhall.membership.transfer.Transfer.Deed;
import org.guildhall.membership.transfer.TransferCourse.Step;

/** Reminds the side whose turn it is, and takes its silence for consent once its days are over. */
@ApplicationScoped
class TransferDeadlines {

    private static final int AT_ONCE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final TransferQueries queries;
    private final TransferRows rows;
    private final TransferCourse course;
    private final OrganisationPlaces places;
    private final Outbox outbox;
    private final Clock clock;

    TransferDeadlines(
            TransferQueries queries,
            TransferRows rows,
            TransferCourse course,
            OrganisationPlaces places,
            Outbox outbox,
            Clock clock) {
        this.queries = queries;
        this.rows = rows;
        this.course = course;
        this.places = places;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Reminders first, for nobody agrees without one. */
    @Scheduled(every = "1m", delayed = "45s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        int reminded = AT_ONCE;
        while (reminded == AT_ONCE) {
            reminded = QuarkusTransaction.requiringNew().call(this::remind);
        }
        List<UUID> overdue = overdueBehind(BEFORE_ALL);
        while (!overdue.isEmpty()) {
            TimedJobs.each("The deadline of a transfer", overdue, this::pass);
            overdue = overdueBehind(overdue.get(overdue.size() - 1));
        }
    }

    private int remind() {
        Instant now = clock.instant();
        LocalDate today = Clocks.today(clock);
        List<Transfer> reminded = queries.lockToRemind(today, AT_ONCE).stream()
                .map(transfer -> transfer.reminded(transfer.term().reminded(today, now)))
                .toList();
        if (!reminded.isEmpty()) {
            rows.update(reminded);
            outbox.append(reminded.stream().map(TransferEvents::reminded).toList());
        }
        return reminded.size();
    }

    private List<UUID> overdueBehind(UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> queries.overdue(Clocks.today(clock), last, AT_ONCE));
    }

    private void pass(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> lapse(id));
    }

    /** An answer that came at the same moment, or another instance, may have been first. */
    private void lapse(UUID id) {
        places.keepTree();
        LocalDate today = Clocks.today(clock);
        course.take(course.lock(List.of(id)).stream()
                .filter(transfer -> transfer.isOpen() && transfer.term().isOver(today))
                .map(this::lapsed)
                .toList());
    }

    private Step lapsed(Transfer transfer) {
        TransferLine line = TransferLine.of(transfer.state(), transfer.asking().party(), TransferAct.LAPSE);
        return new Step(transfer, line.through(), Deed.ofNobody(clock.instant(), null));
    }
}
