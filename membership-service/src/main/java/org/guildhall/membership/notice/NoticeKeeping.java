package org.guildhall.membership.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.notice.NoticeRows.Due;

/** Tells notices whose time has come, and deletes those whose time is over. */
@ApplicationScoped
class NoticeKeeping {

    private static final int AT_ONCE = 1000;

    private final NoticeRows rows;
    private final NoticeSettings settings;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    NoticeKeeping(NoticeRows rows, NoticeSettings settings, Outbox outbox, Ids ids, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tellDue() {
        Instant now = Clocks.now(clock);
        List<Due> due = rows.lockDue(now, AT_ONCE);
        if (due.isEmpty()) {
            return;
        }
        Map<UUID, UUID> newIds = new LinkedHashMap<>();
        due.forEach(notice -> newIds.put(notice.id(), ids.next()));
        rows.renew(newIds, now);
        outbox.append(due.stream()
                .map(notice -> NoticeEvents.created(newIds.get(notice.id()), notice.memberId(), notice.kind(), now))
                .toList());
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteOld() {
        Instant begin = clock.instant().minus(settings.keep());
        int deleted = AT_ONCE;
        while (deleted == AT_ONCE) {
            deleted = rows.deleteBefore(begin, AT_ONCE);
        }
    }
}
