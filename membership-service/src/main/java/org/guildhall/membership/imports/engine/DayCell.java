package org.guildhall.membership.imports.engine;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.kit.sheet.DaySerial;
import org.guildhall.kit.sheet.SheetCell;

/**
 * A day as lists write it: as a date of the spreadsheet, as text with the year first and whole, as eight digits, or as the serial
 * number that a date turns into on its way through CSV. Other orders mean another day to somebody else and are refused.
 */
public final class DayCell {

    private static final Pattern TEXT = Pattern.compile(
            "(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)?");
    private static final Pattern DIGITS = Pattern.compile("((?:18|19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{4,5}(?:\\.\\d{1,15})?");

    private DayCell() {}

    /** Empty when it means no day. */
    public static Optional<LocalDate> read(SheetCell cell) {
        String written = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
        for (Pattern form : new Pattern[] {TEXT, DIGITS}) {
            Matcher parts = form.matcher(written);
            if (parts.matches()) {
                return day(parts);
            }
        }
        if (cell.day() != null) {
            return Optional.of(cell.day());
        }
        return SERIAL.matcher(written).matches()
                ? Optional.ofNullable(DaySerial.SINCE_1900.day(new BigDecimal(written)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher parts) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
