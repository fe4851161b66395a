package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/** Records, for the features above, whom an officer saw in clear, where many are written out while they are read. */
@ApplicationScoped
public class Disclosures {

    private final AuditRecordRows rows;
    private final Clock clock;

    Disclosures(AuditRecordRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @param subject the officer: what is written out may outlast their request */
    @Transactional(TxType.MANDATORY)
    public void record(Collection<UUID> members, String subject, String purpose) {
        rows.insert(members, AuditAct.UNMASKED, subject, purpose, clock.instant());
    }
}
