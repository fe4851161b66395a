package org.guildhall.contest.recognition.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;

@Schema(name = "PromotionPolicy", description = "晋级政策的一个版本 · a version of a promotion policy")
record PromotionPolicyView(
        UUID id,

        @Schema(description = "适用于该工会及其下级 · for this union and those below it")
        UUID organisationId,

        @Schema(description = "版本号，自 1 起 · version, from 1") int number,
        String title,

        @Schema(description = "自该日（含）起执行 · in force from this day on")
        LocalDate validFrom,

        List<PolicyLine> lines,

        @Schema(description = "允许下级增加的待遇及上限 · what those below may add, and how much")
        List<PolicyCap> additions,

        Instant writtenAt)
        implements Identified {

    static PromotionPolicyView of(PromotionPolicy policy, List<PolicyLine> lines, List<PolicyCap> additions) {
        return new PromotionPolicyView(
                policy.id(),
                policy.organisationId(),
                policy.number(),
                policy.title(),
                policy.validFrom(),
                lines,
                additions,
                policy.writtenAt());
    }
}
