package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;

/** Shows the seals of an archive. */
@ApplicationScoped
class ArchiveSealService {

    private static final YearMonth BEHIND_ALL = YearMonth.of(9999, 1);

    private final ArchiveAccess access;
    private final ArchiveSealRows seals;
    private final Cursors cursors;

    ArchiveSealService(ArchiveAccess access, ArchiveSealRows seals, Cursors cursors) {
        this.access = access;
        this.seals = seals;
        this.cursors = cursors;
    }

    /**
     * The newest first.
     *
     * @throws ProblemException 404 outside the caller's scope
     */
    @Transactional
    Page<ArchiveSeal> list(UUID organisationId, PageQuery page) {
        access.requireReader(organisationId);
        return cursors.page(
                "archive-seals|" + organisationId,
                page,
                BEHIND_ALL,
                keys -> YearMonth.parse(keys.get(0)),
                (before, size) -> seals.newest(organisationId, before, size),
                seal -> List.of(seal.month()));
    }
}
