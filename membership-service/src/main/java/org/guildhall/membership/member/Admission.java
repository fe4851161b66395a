package org.guildhall.membership.member;

import java.util.UUID;
import org.guildhall.membership.person.Gender;

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
        UUID cardId,
        UUID applicationId,
        UUID sessionId,
        UUID organisationId,
        UUID personId,
        Gender gender,
        Integer birthYear,
        String education,
        String household,
        String[] categories) {}
