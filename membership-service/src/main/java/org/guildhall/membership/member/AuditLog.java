package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;

/** Records, in the transaction under way, what the calling officer does to a member's personal data, and why. */
@ApplicationScoped
class AuditLog {

    private final AuditRecordRepository records;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    AuditLog(AuditRecordRepository records, Caller caller, Ids ids, Clock clock) {
        this.records = records;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    void record(UUID memberId, AuditAct act, String reason) {
        records.persist(new AuditRecord(ids.next(), memberId, act, caller.subject(), reason, clock.instant()));
    }
}
