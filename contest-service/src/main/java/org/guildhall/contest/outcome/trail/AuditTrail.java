package org.guildhall.contest.outcome.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.common.audit.ChronicleQueries;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.judging.panel.ConflictsOfInterest;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;

/** Reads what was done to a contest, in order. */
@ApplicationScoped
class AuditTrail {

    private final ChronicleQueries records;
    private final ContestAccess contests;
    private final ConflictsOfInterest conflicts;
    private final Chronicle chronicle;
    private final Cursors cursors;

    AuditTrail(
            ChronicleQueries records,
            ContestAccess contests,
            ConflictsOfInterest conflicts,
            Chronicle chronicle,
            Cursors cursors) {
        this.records = records;
        this.contests = contests;
        this.conflicts = conflicts;
        this.chronicle = chronicle;
        this.cursors = cursors;
    }

    @Transactional
    Page<AuditRecordView> list(UUID contestId, PageQuery page) {
        contests.readable(contestId);
        conflicts.requireNoJudge(contestId, chronicle.actor());
        return cursors.page(
                        "audit:" + contestId,
                        page,
                        0L,
                        keys -> Long.valueOf(keys.get(0)),
                        (after, size) -> records.list(contestId, after, size),
                        deed -> List.of(deed.number()))
                .map(AuditRecordView::of);
    }
}
