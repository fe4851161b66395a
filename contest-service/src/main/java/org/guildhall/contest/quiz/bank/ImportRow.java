package org.guildhall.contest.quiz.bank;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.PrintableStrings;
import org.guildhall.kit.sheet.SheetCell;
import org.guildhall.kit.sheet.SheetFault;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;

/** One row of a file, read as a question. */
final class ImportRow {

    private static final Map<String, QuestionKind> KINDS = Map.ofEntries(
            Map.entry("单选", QuestionKind.SINGLE),
            Map.entry("单选题", QuestionKind.SINGLE),
            Map.entry("single", QuestionKind.SINGLE),
            Map.entry("多选", QuestionKind.MULTIPLE),
            Map.entry("多选题", QuestionKind.MULTIPLE),
            Map.entry("multiple", QuestionKind.MULTIPLE),
            Map.entry("判断", QuestionKind.TRUE_FALSE),
            Map.entry("判断题", QuestionKind.TRUE_FALSE),
            Map.entry("true_false", QuestionKind.TRUE_FALSE),
            Map.entry("true/false", QuestionKind.TRUE_FALSE));
    private static final Map<String, PartialCredit> PARTIAL = Map.of(
            "不得分", PartialCredit.NONE,
            "无", PartialCredit.NONE,
            "none", PartialCredit.NONE,
            "得一半", PartialCredit.HALF,
            "一半", PartialCredit.HALF,
            "half", PartialCredit.HALF,
            "按比例", PartialCredit.PROPORTIONAL,
            "proportional", PartialCredit.PROPORTIONAL);

    private static final Pattern WHOLE = Pattern.compile("([0-9]{1,4})(?:\\.0{1,30})?");

    private final SheetHeadings<ImportColumn> headings;
    private final SheetRow row;
    private final List<SheetFault> faults = new ArrayList<>();
    private final Set<ImportColumn> faulty = EnumSet.noneOf(ImportColumn.class);

    ImportRow(SheetHeadings<ImportColumn> headings, SheetRow row) {
        this.headings = headings;
        this.row = row;
        faults.addAll(headings.surplus(row));
    }

    /** The question, and what is wrong with it: a column has the first fault that was found in it. */
    NewQuestion read(BankPurpose purpose) {
        NewQuestion read = new NewQuestion(
                text(ImportColumn.TOPIC),
                chosen(ImportColumn.KIND, KINDS, "unknown-kind"),
                text(ImportColumn.TEXT),
                options(),
                text(ImportColumn.KEY),
                points(),
                chosen(ImportColumn.PARTIAL_CREDIT, PARTIAL, "unknown-partial-credit"),
                text(ImportColumn.EXPLANATION));
        for (FieldError error : QuestionCheck.faults(purpose, read)) {
            fault(ImportColumn.ofPointer(error.pointer()), error.code(), error.arguments());
        }
        return read;
    }

    List<SheetFault> faults() {
        return faults;
    }

    private List<String> options() {
        List<String> written = ImportColumn.options().stream().map(this::text).toList();
        int last = written.size();
        while (last > 0 && written.get(last - 1).isEmpty()) {
            last--;
        }
        return written.subList(0, last);
    }

    private Integer points() {
        // Compatibility forms: ５ is 5; and a sheet may show 5 as 5.00.
        String written = Normalizer.normalize(text(ImportColumn.POINTS), Normalizer.Form.NFKC);
        if (written.isEmpty()) {
            return null;
        }
        Matcher whole = WHOLE.matcher(written);
        if (!whole.matches()) {
            fault(ImportColumn.POINTS, "whole-number");
            return null;
        }
        return Integer.valueOf(whole.group(1));
    }

    private <T> T chosen(ImportColumn column, Map<String, T> choices, String code) {
        String written = text(column);
        T choice = choices.get(written.toLowerCase(Locale.ROOT));
        if (choice == null && !written.isEmpty()) {
            fault(column, code);
        }
        return choice;
    }

    private String text(ImportColumn column) {
        SheetCell cell = headings.cell(row, column);
        if (cell.fault() != null) {
            fault(column, cell.fault());
            // Something stands there: no other rule shall stumble over its absence.
            return column.name();
        }
        if (!PrintableStrings.isPrintable(cell.text())) {
            fault(column, "unprintable-characters");
        }
        return cell.text();
    }

    void fault(ImportColumn column, String code, Object... arguments) {
        if (faulty.add(column)) {
            faults.add(new SheetFault(row.number(), column.heading(), code, arguments));
        }
    }
}
