package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/** Shows imports and their rows to officers. */
@ApplicationScoped
class ImportReading {

    private final ImportAccess access;
    private final ImportRunRows runs;
    private final ImportRowRows rows;
    private final ImportViews views;
    private final Cursors cursors;

    ImportReading(ImportAccess access, ImportRunRows runs, ImportRowRows rows, ImportViews views, Cursors cursors) {
        this.access = access;
        this.runs = runs;
        this.rows = rows;
        this.views = views;
        this.cursors = cursors;
    }

    @Transactional
    ImportView read(UUID id, Locale locale) {
        return views.of(access.find(id), locale);
    }

    /** Newest first. */
    @Transactional
    Page<ImportView> list(ImportKind kind, UUID organisationId, PageQuery page, Locale locale) {
        access.require(kind, organisationId);
        return cursors.falling(
                        "imports|" + kind + "|" + organisationId,
                        page,
                        (before, size) -> runs.ofOrganisation(kind, organisationId, before, size),
                        ImportRun::id)
                .map(run -> views.of(run, locale));
    }

    /** @param state null for all */
    @Transactional
    Page<ImportRowView> rows(UUID id, @Nullable RowState state, boolean warned, PageQuery page, Locale locale) {
        access.find(id);
        return cursors.page(
                        "imports/" + id + "/rows|" + state + "|" + warned,
                        page,
                        0,
                        keys -> Integer.valueOf(keys.get(0)),
                        (after, size) -> rows.list(id, state, warned, after, size),
                        row -> List.of(row.number()))
                .map(row -> views.of(row, locale));
    }
}
