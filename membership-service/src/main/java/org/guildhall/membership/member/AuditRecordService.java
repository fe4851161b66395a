package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.membership.organisation.Organisations;

/** Shows auditors what officers did to personal data. */
@ApplicationScoped
class AuditRecordService {

    private final AuditRecordRepository records;
    private final Organisations organisations;
    private final Cursors cursors;

    AuditRecordService(AuditRecordRepository records, Organisations organisations, Cursors cursors) {
        this.records = records;
        this.organisations = organisations;
        this.cursors = cursors;
    }

    /** The newest first. */
    @Transactional
    Page<AuditRecordView> list(UUID organisationId, PageQuery page) {
        return cursors.falling(
                        "audit-records|" + organisationId,
                        page,
                        (before, size) -> recordsBelow(organisationId, before, size),
                        AuditRecord::id)
                .map(AuditRecord::view);
    }

    private List<AuditRecord> recordsBelow(UUID organisationId, UUID before, int size) {
        organisations.requireCovered(organisationId, Position.AUDITOR);
        return records.findInSubtree(organisationId, organisations.scope(Position.AUDITOR), before, size);
    }
}
