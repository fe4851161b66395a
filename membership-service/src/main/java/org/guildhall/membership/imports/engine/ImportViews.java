package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guildhall.kit.problem.ProblemTexts;

/** Shows imports, and tells faults in the language asked for. */
@ApplicationScoped
class ImportViews {

    private final ImportRowRows rows;
    private final ProblemTexts texts;

    ImportViews(ImportRowRows rows, ProblemTexts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    ImportView of(ImportRun run, Locale locale) {
        ImportFailure failure = run.failure();
        return new ImportView(
                run.id(),
                run.kind(),
                run.organisationId(),
                run.state(),
                rows.count(run.id()),
                run.mark(),
                run.blankRows(),
                run.otherSheets(),
                run.createdAt(),
                run.appliedAt(),
                run.undoneAt(),
                run.expiresAt(),
                run.cleared(),
                failure == null ? null : new ImportView.Failure(failure.code(), failure.in(locale)),
                faults(run.faults(), locale));
    }

    ImportRowView of(ImportRowRows.Listed row, Locale locale) {
        return new ImportRowView(row.number(), row.state(), faults(row.faults(), locale), row.createdId());
    }

    /** All that is wrong with a row, in one line. */
    String line(List<RowFault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> fault.column() + "：" + detail(fault, locale))
                .collect(Collectors.joining("；"));
    }

    private List<ImportView.FaultView> faults(List<RowFault> faults, Locale locale) {
        return faults.stream()
                .map(fault ->
                        new ImportView.FaultView(fault.column(), fault.code(), fault.warning(), detail(fault, locale)))
                .toList();
    }

    private String detail(RowFault fault, Locale locale) {
        return texts.field(locale, fault.code(), fault.arguments().toArray());
    }
}
