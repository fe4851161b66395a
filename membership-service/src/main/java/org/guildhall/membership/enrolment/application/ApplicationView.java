package org.guildhall.membership.enrolment.application;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.person.PersonalValues;
import org.guildhall.membership.privacy.FieldCipher;

/** An application as an officer sees it, personal values masked. */
@Schema(name = "Application", description = "入会申请 · an application as an officer sees it, personal values masked")
record ApplicationView(
        UUID id,
        UUID sessionId,
        UUID organisationId,
        ApplicationStatus status,
        PersonalValues person,
        String employer,
        String jobTitle,
        Instant appliedAt,
        Instant decidedAt,
        RejectionReason reasonCode,
        String reasonNote,
        UUID memberId) {

    static ApplicationView of(Application application, FieldCipher cipher) {
        return new ApplicationView(
                application.id(),
                application.sessionId(),
                application.organisationId(),
                application.status(),
                application.person().reveal(cipher).masked(),
                application.employer(),
                application.jobTitle(),
                application.appliedAt(),
                application.decidedAt(),
                application.reasonCode(),
                application.reasonNote(),
                application.memberId());
    }
}
