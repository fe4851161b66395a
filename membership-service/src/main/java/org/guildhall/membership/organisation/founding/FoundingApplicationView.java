package org.guildhall.membership.organisation.founding;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.guildhall.membership.organisation.OrganisationKind;
import org.guildhall.membership.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;

@Schema(name = "FoundingApplication", description = "建会申请 · an application to found a union")
record FoundingApplicationView(
        UUID id,
        UUID parentId,

        @Schema(description = "上级工会名称 · the name of the union above")
        String parent,

        String proposedName,
        OrganisationKind kind,
        @Nullable String areaCode,
        String employer,
        @Nullable String employerCreditCode,
        int headCount,
        int founderCount,
        FoundingStatus status,
        @Nullable FoundingRefusal refusal,
        @Nullable String note,

        @Schema(description = "所建工会 · the union that was founded") @Nullable UUID organisationId,

        Instant appliedAt,
        @Nullable Instant decidedAt)
        implements Identified {

    static FoundingApplicationView of(FoundingApplication application, Map<UUID, String> names, FieldCipher cipher) {
        ApplyToFound applying = application.applying();
        return new FoundingApplicationView(
                application.id(),
                application.parentId(),
                names.get(application.parentId()),
                applying.proposedName(),
                applying.kind(),
                applying.areaCode(),
                applying.employer(),
                applying.employerCreditCode(),
                applying.headCount(),
                applying.founderCount(),
                application.status(),
                application.refusal().orElse(null),
                application.note(cipher).orElse(null),
                application.organisationId().orElse(null),
                application.appliedAt(),
                application.decidedAt().orElse(null));
    }
}
