package org.guildhall.reporting.statistics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * So much of a flow.
 *
 * @param codes of the dimensions by which it was told apart
 * @param period its first day, null for what was before the first one
 */
public record Amount(
        UUID organisation,
        String flow,
        List<String> codes,
        @Nullable LocalDate period,
        long amount) {}
