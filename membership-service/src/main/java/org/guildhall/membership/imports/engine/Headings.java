package org.guildhall.membership.imports.engine;

import java.util.List;
import java.util.stream.Stream;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;

/** Reads the first row of a file, by what its subject knows. */
final class Headings {

    private Headings() {}

    static SheetHeadings<SheetColumn> of(SheetRow row, ImportSubject subject) {
        List<SheetColumn> known = Stream.concat(subject.columns().stream(), Stream.of(ReportColumn.values()))
                .toList();
        return new SheetHeadings<>(row, known, subject.required());
    }
}
