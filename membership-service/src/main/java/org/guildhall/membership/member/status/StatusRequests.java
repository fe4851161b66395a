package org.guildhall.membership.member.status;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What acts on a membership are asked for with. */
final class StatusRequests {

    private static final String FROM =
            "生效日期，默认今天；不早于上一期间的开始，不晚于今天 · from which day on, today unless told; not before the last period's begin, not ahead";

    private StatusRequests() {}

    @Schema(name = "Retention", description = "保留会籍 · to retain a membership")
    record Retention(
            @NotNull RetainReason reason,
            @Schema(description = FROM) @Nullable LocalDate validFrom) {}

    @Schema(name = "Resumption", description = "恢复会籍 · to resume a retained membership")
    record Resumption(@Schema(description = FROM) @Nullable LocalDate validFrom) {}

    @Schema(name = "WrittenWithdrawal", description = "会员书面申请退会 · the member's written wish to leave")
    record WrittenWithdrawal(
            @Schema(description = FROM) @Nullable LocalDate validFrom) {}

    @Schema(name = "NewPersuasion", description = "劝导 · that the union talked to the member")
    record NewPersuasion(
            @NotNull @PastOrPresent @Schema(description = "劝导日期 · when")
            LocalDate persuadedOn,

            @NotNull PersuasionWay way) {}

    @Schema(name = "DeemedExit", description = "视为自动退会 · to deem a membership over")
    record DeemedExit(
            @NotNull @PastOrPresent @Schema(description = "最后一次缴纳会费或参加活动的日期，须满六个月 · the last day of fees or activity, six months ago at least")
            LocalDate inactiveSince,

            @Schema(description = FROM) @Nullable LocalDate validFrom) {}

    @Schema(name = "Expulsion", description = "除名 · to expel a member by a decision of the union")
    record Expulsion(
            @NotNull ExpulsionReason reason,

            @NotBlank @Size(max = 60) @Schema(description = "决定文号 · number of the decision", examples = "工发〔2026〕12号")
            String decisionNumber,

            @Schema(description = FROM) @Nullable LocalDate validFrom) {}

    @Schema(name = "DeathRecord", description = "会员亡故 · that a member has died")
    record DeathRecord(
            @NotNull @Schema(description = "亡故日期 · the day of death")
            LocalDate validFrom) {}

    @Schema(name = "ActUndo", description = "更正误记 · to take back the last act")
    record ActUndo(
            @NotNull @Schema(description = "误记的期间，须为最后一个 · the period that was recorded by mistake, which must be the last one")
            UUID periodId) {}
}
