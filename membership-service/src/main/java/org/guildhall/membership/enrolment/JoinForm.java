package org.guildhall.membership.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.person.DocumentType;

/**
 * What a scanned code leads to.
 *
 * @param refusal the code of why nobody can join now ({@code session-not-open}, {@code session-closed}); null while open
 */
@Schema(description = "入会表单 · what a scanned code leads to")
record JoinForm(
        UUID organisationId,
        String organisation,
        String sessionTitle,
        Instant opensAt,
        Instant closesAt,
        String refusal,
        @Schema(description = "隐私告知版本") String noticeVersion,
        @Schema(description = "最低入会年龄") int minimumAge,
        List<DocumentType> documentTypes,
        List<Option> categories,
        List<Education> educations,
        List<Household> households) {

    /** A code and the term the field uses for it. */
    record Option(String code, String title) {}
}
