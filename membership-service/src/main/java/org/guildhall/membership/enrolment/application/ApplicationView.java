package org.guildhall.membership.enrolment.application;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.person.PersonalValues;
import org.jspecify.annotations.Nullable;

/** An application as an officer sees it, personal values masked. */
@Schema(name = "Application", description = "入会申请 · an application as an officer sees it, personal values masked")
record ApplicationView(
        UUID id,
        UUID sessionId,
        UUID organisationId,

        @Schema(description = "工会名称 · the name of the union")
        String organisation,

        ApplicationStatus status,
        PersonalValues person,
        @Nullable String employer,
        @Nullable String jobTitle,
        Instant appliedAt,
        @Nullable Instant decidedAt,
        @Nullable RejectionReason reasonCode,
        @Nullable String reasonNote,
        @Nullable UUID memberId) {

    /**
     * @param organisation the name of the union
     * @param person who applies, masked
     */
    static ApplicationView of(Application application, String organisation, PersonalValues person, WorkFields fields) {
        return new ApplicationView(
                application.id(),
                application.sessionId(),
                application.organisationId(),
                organisation,
                application.status(),
                person,
                application.employer(fields),
                application.jobTitle(fields),
                application.appliedAt(),
                application.decidedAt().orElse(null),
                application.reasonCode().orElse(null),
                application.reasonNote(fields),
                application.confirmedMember().orElse(null));
    }
}
