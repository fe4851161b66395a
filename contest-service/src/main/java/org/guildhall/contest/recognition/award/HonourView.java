package org.guildhall.contest.recognition.award;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.jspecify.annotations.Nullable;

@Schema(name = "Honour", description = "荣誉 · an honour of the register, or a recommendation")
record HonourView(
        UUID id,
        HonourTypeView type,
        int year,

        @Schema(description = "获荣誉的会员；集体为 null · member who holds it; null for groups") @Nullable UUID memberId,

        @Schema(description = "获荣誉的组织，或会员所在组织 · organisation that holds it, or the member's")
        UUID organisationId,

        @Schema(description = "事迹；没有为 null · deeds; null for none") @Nullable String merits,

        @Schema(description = "最初推荐的工会 · union that nominated first")
        UUID recommendedBy,

        @Schema(description = "现由哪个工会审核；不在推荐中为 null · who has to accept or return it now") @Nullable UUID liesWith,

        HonourState state,

        @Schema(description = "退回的理由；没有为 null · why it was returned; null otherwise") @Nullable String reason,

        Instant recommendedAt,

        @Schema(description = "登记时间；未登记为 null · when it was registered; null before") @Nullable Instant registeredAt)
        implements Identified {

    static HonourView of(Honour honour, HonourType type) {
        return new HonourView(
                honour.id(),
                HonourTypeView.of(type),
                honour.year(),
                honour.memberId().orElse(null),
                honour.organisationId(),
                honour.merits().orElse(null),
                honour.recommendedBy(),
                honour.liesWith().orElse(null),
                honour.state(),
                honour.reason().orElse(null),
                honour.recommendedAt(),
                honour.registeredAt().orElse(null));
    }
}
