package org.guildhall.contest.quiz.bank;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.kit.sheet.SheetCell;
import org.guildhall.kit.sheet.SheetFault;
import org.guildhall.kit.sheet.SheetRow;

/** Which column stands where, by the first row that isn't blank. */
final class ImportHeadings {

    private final Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
    private final List<SheetFault> faults = new ArrayList<>();

    ImportHeadings(SheetRow row, BankPurpose purpose) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cell(i).isBlank()) {
                place(row, i);
            }
        }
        for (ImportColumn column : required(purpose)) {
            if (!places.containsKey(column)) {
                faults.add(new SheetFault(row.number(), column.heading(), "column-missing"));
            }
        }
    }

    private void place(SheetRow row, int position) {
        ImportColumn column = ImportColumn.of(row.cell(position).text()).orElse(null);
        if (column == null) {
            // Never what stands there: without headings it is somebody's question.
            faults.add(new SheetFault(row.number(), letters(position), "unknown-column"));
        } else if (places.putIfAbsent(column, position) != null) {
            faults.add(new SheetFault(row.number(), column.heading(), "duplicate"));
        }
    }

    private static Set<ImportColumn> required(BankPurpose purpose) {
        Set<ImportColumn> required =
                EnumSet.of(ImportColumn.KIND, ImportColumn.TEXT, ImportColumn.OPTION_A, ImportColumn.OPTION_B);
        if (purpose == BankPurpose.QUIZ) {
            required.addAll(EnumSet.of(ImportColumn.KEY, ImportColumn.POINTS, ImportColumn.TOPIC));
        }
        return required;
    }

    List<SheetFault> faults() {
        return faults;
    }

    SheetCell cell(SheetRow row, ImportColumn column) {
        Integer place = places.get(column);
        return place == null ? SheetCell.EMPTY : row.cell(place);
    }

    /** The column's name in a spreadsheet: A, B … AA. */
    private static String letters(int position) {
        String last = Character.toString('A' + position % 26);
        return position < 26 ? last : letters(position / 26 - 1) + last;
    }
}
