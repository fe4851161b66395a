package org.guildhall.kit.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.guildhall.kit.time.TimeTexts;
import org.jspecify.annotations.Nullable;

/**
 * Days as spreadsheets count them (ECMA-376 part 1, 18.17.4.1): from 1900, with a 29 February that never was, or from 1904
 * where a workbook says so.
 */
public final class DaySerial {

    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_465);
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int NEVER_WAS = 60;
    private static final int ISO_DAY = 10;

    /** As all programs count where nothing is said. */
    public static final DaySerial SINCE_1900 = new DaySerial(false);

    private final boolean since1904;

    DaySerial(boolean since1904) {
        this.since1904 = since1904;
    }

    /** The day of a serial number, whose fraction is the time of day; null when it is none. */
    public @Nullable LocalDate day(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(LAST) > 0) {
            return null;
        }
        int days = serial.setScale(0, RoundingMode.DOWN).intValue();
        if (since1904) {
            return FIRST_OF_1904.plusDays(days);
        }
        if (days == 0 || days == NEVER_WAS) {
            return null;
        }
        return BEFORE_1900.plus(days > NEVER_WAS ? days - 1 : days, ChronoUnit.DAYS);
    }

    /** The day of a time by ISO 8601, or null. */
    static @Nullable LocalDate iso(String written) {
        return TimeTexts.day(written.substring(0, Math.min(ISO_DAY, written.length())))
                .orElse(null);
    }
}
