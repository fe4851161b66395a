package org.guildhall.reporting.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A member as counted: ids, codes and bands, nothing personal. */
record MemberFact(
        UUID memberId,
        UUID organisationId,
        UUID sessionId,
        LocalDate joinedOn,
        LocalDate leftOn,
        String status,
        String gender,
        String birthYearBand,
        String education,
        String household,
        List<String> categories) {}
