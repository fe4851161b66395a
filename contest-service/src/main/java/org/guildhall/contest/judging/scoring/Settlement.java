package org.guildhall.contest.judging.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a criterion was settled on which the judges differed too much. The raw marks stay in the sheets.
 *
 * @param mark with MANUAL: the mark instead of the judges'
 * @param judge with CHOSEN_ASSESSOR: whose mark counts alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Settlement(
        String criterion,
        Method method,
        @Nullable String mark,
        @Nullable String judge) {

    /** What can be done. */
    public enum Method {
        /** Marks farther than the tolerance from their median are drawn to it as far as the tolerance. */
        STANDARDISED,
        MANUAL,
        CHOSEN_ASSESSOR
    }
}
