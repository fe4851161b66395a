package org.guildhall.membership.member;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.membership.person.Gender;
import org.jspecify.annotations.Nullable;

/**
 * A member whom an officer brings along from an older list.
 *
 * @param cardId the card to issue; null when none is wanted
 * @param status {@code ACTIVE} or {@code RETAINED}
 * @param joinedOn when they joined, as the list says
 * @param birthYear null when unknown
 * @param education null when not given
 * @param household null when not given
 */
public record ImportedMember(
        UUID memberId,
        @Nullable UUID cardId,
        UUID organisationId,
        UUID personId,
        MemberStatus status,
        LocalDate joinedOn,
        Gender gender,
        @Nullable Integer birthYear,
        @Nullable String education,
        @Nullable String household,
        String[] categories,
        MemberWork work) {}
