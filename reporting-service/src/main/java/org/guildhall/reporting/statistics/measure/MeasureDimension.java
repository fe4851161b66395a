package org.guildhall.reporting.statistics.measure;

import org.guildhall.kit.code.CodeList.Titles;
import org.jspecify.annotations.Nullable;

/**
 * By what measures can be told apart.
 *
 * @param stored under which dimension it is counted; null for what the flows themselves tell apart
 * @param list name of the list of its codes in {@code codes.properties}; null for free text and open lists
 * @param many whether one thing counts under several codes
 */
public record MeasureDimension(
        String code,
        @Nullable String stored,
        Titles title,
        @Nullable String list,
        boolean many) {

    /** Under which dimension everything is counted that isn't told apart. */
    public static final String ALL = "ALL";

    public String storedOrAll() {
        return stored == null ? ALL : stored;
    }
}
