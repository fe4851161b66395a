package org.guildhall.membership.enrolment.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it comes in.
 *
 * @param consentVersion version of the privacy notice the applicant consented to
 * @param memberId the member the applicant becomes at once; null where an officer decides
 * @param idempotencyKey fingerprint of the key the client sent; null when it sent none
 * @param fingerprint fingerprint of the request, to tell a retry from a key used twice
 */
public record NewApplication(
        UUID id,
        UUID personId,
        UUID sessionId,
        UUID organisationId,
        @Nullable String employer,
        @Nullable String employerCreditCode,
        @Nullable String jobTitle,
        String[] categories,
        @Nullable String education,
        @Nullable String household,
        boolean wantsCard,
        String consentVersion,
        @Nullable UUID memberId,
        byte @Nullable [] idempotencyKey,
        byte @Nullable [] fingerprint) {}
