package org.guildhall.contest.recognition.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.common.member.SkillLevel;
import org.jspecify.annotations.Nullable;

/** What policies of the organisations below may add to one kind of lines. What no cap allows, they can't. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "下级政策可增加的待遇及其上限；未列的种类不得增加 · what policies below may add, and how much; kinds without one may not be added")
record PolicyCap(
        @NotNull @Schema(description = "种类 · kind") LineKind kind,

        @Schema(description = "晋升不超过该等级；不填不限 · not beyond this level") @Nullable SkillLevel level,

        @NotNull @Min(0) @Max(1_000_000_000) @Schema(description = "每行给一名会员的金额上限（合计），分 · fen a line may bring a member, all months together")
        Long sum) {

    /** Whether a line of an organisation below is within it. */
    boolean holds(PolicyLine line) {
        return line.kind() == kind
                && line.sum() <= sum
                && Optional.ofNullable(level)
                        .map(highest -> line.highest()
                                .filter(reached -> reached.isAbove(highest))
                                .isEmpty())
                        .orElse(true);
    }
}
