package org.guildhall.reporting.statistics.measure;

import java.time.LocalDate;
import org.guildhall.reporting.statistics.common.Days;

/**
 * The times that are asked for.
 *
 * @param unit {@code day}, {@code month}, {@code quarter} or {@code year}
 * @param from first day; what was before is told under no period, if it is asked for
 * @param to last day
 * @param withBefore whether what was before is asked for
 */
public record Span(String unit, LocalDate from, LocalDate to, boolean withBefore) {

    LocalDate beginning() {
        return withBefore ? Days.BEGINNING : from;
    }
}
