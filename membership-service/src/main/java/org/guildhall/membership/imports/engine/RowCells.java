package org.guildhall.membership.imports.engine;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildhall.kit.problem.PrintableStrings;
import org.guildhall.kit.sheet.SheetCell;
import org.guildhall.kit.sheet.SheetColumn;
import org.guildhall.kit.sheet.SheetHeadings;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.kit.sheet.SheetTexts;
import org.jspecify.annotations.Nullable;

/** What stands in one row, column by column, and what is wrong with it: a column has the first fault found in it. */
public final class RowCells {

    private static final Set<String> YES = Set.of("是", "y", "yes", "true", "1", "要");
    private static final Set<String> NO = Set.of("否", "n", "no", "false", "0", "不要");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final SheetHeadings<SheetColumn> headings;
    private final SheetRow row;
    private final List<RowFault> faults = new ArrayList<>();
    private final Set<SheetColumn> faulty = new HashSet<>();

    public RowCells(SheetHeadings<SheetColumn> headings, SheetRow row) {
        this.headings = headings;
        this.row = row;
        headings.surplus(row).forEach(fault -> faults.add(RowFault.of(fault)));
    }

    public SheetCell cell(SheetColumn column) {
        return headings.cell(row, column);
    }

    /** Empty where nothing stands, or something is wrong with it. */
    public String text(SheetColumn column) {
        SheetCell cell = cell(column);
        if (cell.fault() != null) {
            fault(column, cell.fault());
            return "";
        }
        if (!PrintableStrings.isPrintable(cell.text())) {
            fault(column, "unprintable-characters");
        }
        return SheetTexts.meant(cell.text());
    }

    /** Null where nothing stands. */
    public @Nullable String bounded(SheetColumn column, int longest) {
        String written = text(column);
        if (written.length() > longest) {
            fault(column, "too-long", longest);
        }
        return written.isEmpty() ? null : written;
    }

    /** Null where nothing stands. */
    public @Nullable Boolean yesOrNo(SheetColumn column) {
        String written = text(column).toLowerCase(Locale.ROOT);
        if (YES.contains(written)) {
            return true;
        }
        if (!written.isEmpty() && !NO.contains(written)) {
            fault(column, "yes-or-no");
        }
        return written.isEmpty() ? null : Boolean.FALSE;
    }

    /** Null where nothing stands, or no day. */
    public @Nullable LocalDate day(SheetColumn column) {
        SheetCell cell = cell(column);
        if (cell.isBlank()) {
            return null;
        }
        Optional<LocalDate> day = DayCell.read(cell);
        if (day.isEmpty()) {
            fault(column, "no-day");
        }
        return day.orElse(null);
    }

    /** Null where nothing stands, or no whole number. */
    public @Nullable Integer count(SheetColumn column, int most) {
        String written = compact(column);
        if (written.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(written).matches() || Integer.parseInt(written) > most) {
            fault(column, "no-count", most);
            return null;
        }
        return Integer.valueOf(written);
    }

    /** In half width and without spaces; empty where nothing stands. */
    public String compact(SheetColumn column) {
        return Normalizer.normalize(text(column), Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** In half width, upper case and without spaces; null where nothing stands. */
    public @Nullable String formed(SheetColumn column, Pattern form, String code) {
        String written = compact(column).toUpperCase(Locale.ROOT);
        if (!written.isEmpty() && !form.matcher(written).matches()) {
            fault(column, code);
        }
        return written.isEmpty() ? null : written;
    }

    /** Whether it says what is known: what a row doesn't say doesn't differ. */
    public static boolean fits(@Nullable Object said, @Nullable Object known) {
        return said == null || said.equals(known);
    }

    public void fault(SheetColumn column, String code, Object... arguments) {
        if (faulty.add(column)) {
            faults.add(RowFault.of(column.heading(), code, arguments));
        }
    }

    /** The row is taken all the same. */
    public void warning(SheetColumn column, String code) {
        faults.add(RowFault.warning(column.heading(), code));
    }

    public boolean isFaulty() {
        return faults.stream().anyMatch(fault -> !fault.warning());
    }

    public List<RowFault> faults() {
        return faults;
    }
}
