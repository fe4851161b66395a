package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.membership.organisation.Organisations;

/** Shows auditors what went on record of imports. */
@ApplicationScoped
class ImportRecords {

    private final ImportAccessRows rows;
    private final Organisations organisations;
    private final Cursors cursors;

    ImportRecords(ImportAccessRows rows, Organisations organisations, Cursors cursors) {
        this.rows = rows;
        this.organisations = organisations;
        this.cursors = cursors;
    }

    /** The newest first. */
    @Transactional
    Page<ImportRecordView> list(UUID organisationId, PageQuery page) {
        organisations.requireCovered(organisationId, Position.AUDITOR);
        return cursors.falling(
                "import-records|" + organisationId,
                page,
                (before, size) -> rows.below(organisationId, before, size),
                ImportRecordView::id);
    }
}
