package org.guildhall.contest.recognition.promotion;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which payments are asked for. */
record SubsidyFilter(
        @Parameter(description = "工会，含其全部下级 · the organisation whose contests, with all below it", required = true)
        @QueryParam("organisation")
        UUID organisation,

        @Parameter(description = "截至该月（含）应发的，如 2026-12 · due by this month")
        @QueryParam("month")
        @Pattern(regexp = "20\\d{2}-(0[1-9]|1[0-2])")
        String month,

        @Parameter(description = "待发或已发；不填为全部 · due or paid, both by default") @QueryParam("state")
        SubsidyState state) {

    /** The first day of the month, or null; text that PostgreSQL reads as a day. */
    String lastMonth() {
        return month == null ? null : month + "-01";
    }

    /** Null for both. */
    Boolean isPaid() {
        return state == null ? null : state == SubsidyState.PAID;
    }
}
