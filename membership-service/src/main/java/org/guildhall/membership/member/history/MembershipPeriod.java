package org.guildhall.membership.member.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.member.MemberPeriod;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.member.PeriodReason;
import org.jspecify.annotations.Nullable;

/** What a membership is or was from some day on. */
@Schema(description = "会籍的一个期间 · what a membership is or was from some day on")
public record MembershipPeriod(
        UUID id,
        UUID memberId,
        UUID organisationId,

        @Schema(description = "工会名称 · the name of the union")
        String organisation,

        MemberStatus status,

        @Schema(description = "自该日起 · from that day on") LocalDate validFrom,

        @Schema(description = "至该日止，不含当日；仍有效为 null · until that day, exclusive; null while it holds") @Nullable LocalDate validTo,

        PeriodReason reason,

        @Schema(description = "决定文号；没有为 null · number of the union's decision; null without one") @Nullable String decisionNumber,

        @Schema(description = "是否已作为误记更正 · whether it was taken back as recorded by mistake")
        boolean undone,

        @Schema(description = "所更正的期间；不是更正为 null · the period it takes back; null when it takes back none") @Nullable UUID undoes,

        @Schema(description = "会籍接转编号；不是接转为 null · the transfer; null when there was none") @Nullable UUID transferId,

        @Schema(description = "登记时间 · when it was recorded") Instant recordedAt,

        @Schema(
                description =
                        "登记人（令牌的 sub）；自动产生的、本人查看时他人登记的为 null · subject of who recorded it; null where it came about by itself,"
                                + " and of others in one's own history")
        @Nullable String recordedBy) {

    /**
     * @param organisation the name of the union
     * @param validTo when the next one began; null while it holds
     * @param undone whether a later one takes it back
     */
    static MembershipPeriod of(MemberPeriod period, String organisation, @Nullable LocalDate validTo, boolean undone) {
        return new MembershipPeriod(
                period.id(),
                period.memberId(),
                period.organisationId(),
                organisation,
                period.status(),
                period.validFrom(),
                validTo,
                period.reason(),
                period.decisionNumber(),
                undone,
                period.undoes(),
                period.transferId(),
                period.recordedAt(),
                period.recordedBy());
    }
}
