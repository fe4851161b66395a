package org.guildhall.membership.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.job.TimedJobs;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;

/**
 * Seals each month of each archive once it is over. The lock on the head decides between instances, and keeps entries out of a
 * month that is being sealed: those that come later bear a later time.
 */
@ApplicationScoped
class ArchiveSealing {

    private static final int AT_ONCE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ArchiveHeadRows heads;
    private final ArchiveSealRows seals;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    ArchiveSealing(ArchiveHeadRows heads, ArchiveSealRows seals, Outbox outbox, Ids ids, Clock clock) {
        this.heads = heads;
        this.seals = seals;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealEnded() {
        Instant begin = begin(YearMonth.from(Clocks.today(clock)));
        List<UUID> some = heads.unsealed(begin, BEFORE_ALL, AT_ONCE);
        while (!some.isEmpty()) {
            TimedJobs.each(
                    "sealing an archive",
                    some,
                    organisation -> QuarkusTransaction.requiringNew().run(() -> seal(organisation, begin)));
            some = heads.unsealed(begin, some.get(some.size() - 1), AT_ONCE);
        }
    }

    private void seal(UUID organisationId, Instant openMonth) {
        ArchiveHead head = heads.lockOne(organisationId).orElseThrow();
        while (head.unsealedAt() != null && head.unsealedAt().isBefore(openMonth)) {
            YearMonth month = YearMonth.from(head.unsealedAt().atZone(Clocks.BUSINESS_ZONE));
            Instant end = begin(month.plusMonths(1));
            ArchiveSeal seal = seals.insert(ids.next(), organisationId, month, begin(month), end, Clocks.now(clock));
            head = head.sealedUntil(
                    end, seals.firstEntryFrom(organisationId, end).orElse(null));
            outbox.append(ArchiveEvents.sealed(seal));
        }
        heads.update(List.of(head));
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }
}
