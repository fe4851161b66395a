package org.guildhall.membership.enrolment.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it comes in.
 *
 * @param employer encrypted, as what follows; null when not given
 * @param consentVersion version of the privacy notice the applicant consented to
 * @param memberId the member the applicant becomes at once; null where an officer decides
 * @param held whether an officer has to look at the document first
 * @param idempotencyKey fingerprint of the key the client sent; null when it sent none
 * @param fingerprint fingerprint of the request, to know it again
 */
public record NewApplication(
        UUID id,
        UUID personId,
        UUID sessionId,
        UUID organisationId,
        byte @Nullable [] employer,
        byte @Nullable [] employerCreditCode,
        byte @Nullable [] jobTitle,
        String[] categories,
        @Nullable String education,
        @Nullable String household,
        boolean wantsCard,
        String consentVersion,
        @Nullable UUID memberId,
        boolean held,
        byte @Nullable [] idempotencyKey,
        byte[] fingerprint) {}
