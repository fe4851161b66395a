package org.guildhall.membership.organisation.election;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.organisation.election.ElectionEvents.Due;

/** Tells of elections that have become due or overdue since the last look, each once, however many instances look. */
@ApplicationScoped
class ElectionWatch {

    private static final int AT_ONCE = 500;

    private final ElectionNoticeRows rows;
    private final Organisations organisations;
    private final Outbox outbox;
    private final Clock clock;

    ElectionWatch(ElectionNoticeRows rows, Organisations organisations, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellDue() {
        int told = AT_ONCE;
        while (told == AT_ONCE) {
            told = QuarkusTransaction.requiringNew().call(this::tellSome);
        }
    }

    private int tellSome() {
        Instant now = Clocks.now(clock);
        LocalDate today = Clocks.today(clock);
        List<Due> due = rows.insert(today, ElectionState.horizon(today), now, AT_ONCE);
        Map<UUID, Long> versions =
                organisations.countUp(due.stream().map(Due::organisationId).toList());
        outbox.append(due.stream()
                .map(election -> ElectionEvents.due(election, versions.get(election.organisationId())))
                .toList());
        return due.size();
    }
}
