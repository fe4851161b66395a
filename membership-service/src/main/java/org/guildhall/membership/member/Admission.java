package org.guildhall.membership.member;

import java.util.UUID;
import org.guildhall.membership.person.Gender;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed application that makes a member.
 *
 * @param cardId the card to issue with it; null when none was asked for
 * @param birthYear null when unknown
 * @param education null when not given
 * @param household null when not given
 */
public record Admission(
        UUID memberId,
        @Nullable UUID cardId,
        UUID applicationId,
        UUID sessionId,
        UUID organisationId,
        UUID personId,
        Gender gender,
        @Nullable Integer birthYear,
        @Nullable String education,
        @Nullable String household,
        String[] categories) {}
