package org.guildhall.membership.enrolment.application;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.person.PersonalValues;
import org.guildhall.membership.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;

/** An application as an officer sees it, personal values masked. */
@Schema(name = "Application", description = "入会申请 · an application as an officer sees it, personal values masked")
record ApplicationView(
        UUID id,
        UUID sessionId,
        UUID organisationId,
        ApplicationStatus status,
        PersonalValues person,
        @Nullable String employer,
        @Nullable String jobTitle,
        Instant appliedAt,
        @Nullable Instant decidedAt,
        @Nullable RejectionReason reasonCode,
        @Nullable String reasonNote,
        @Nullable UUID memberId) {

    static ApplicationView of(Application application, FieldCipher cipher) {
        return new ApplicationView(
                application.id(),
                application.sessionId(),
                application.organisationId(),
                application.status(),
                application.person().reveal(cipher).masked(),
                application.employer().orElse(null),
                application.jobTitle().orElse(null),
                application.appliedAt(),
                application.decidedAt().orElse(null),
                application.reasonCode().orElse(null),
                application.reasonNote().orElse(null),
                application.confirmedMember().orElse(null));
    }
}
