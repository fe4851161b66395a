package org.guildhall.membership.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A worker became a member. Ids, codes and bands only. */
record MemberJoined(
        UUID memberId,
        UUID applicationId,
        UUID sessionId,
        UUID organisationId,
        LocalDate joinedOn,
        Instant joinedAt,
        String gender,
        String birthYearBand,
        String education,
        String household,
        List<String> categories) {}
