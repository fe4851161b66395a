package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;

/** Records, in the transaction under way, what the calling officer does to a member's personal data, and why. */
@ApplicationScoped
public class AuditLog {

    private final AuditRecordRepository records;
    private final AuditRecordRows rows;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    AuditLog(AuditRecordRepository records, AuditRecordRows rows, Caller caller, Ids ids, Clock clock) {
        this.records = records;
        this.rows = rows;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    public void record(UUID memberId, AuditAct act, String reason) {
        records.persist(new AuditRecord(ids.next(), memberId, act, caller.subject(), reason, clock.instant()));
    }

    /** As {@link #record(UUID, AuditAct, String)}, to each of many. */
    public void record(Collection<UUID> memberIds, AuditAct act, String reason) {
        rows.insert(memberIds, act, caller.subject(), reason, clock.instant());
    }
}
