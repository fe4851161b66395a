package org.guildhall.contest.recognition.certificate;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Certificate",
        description =
                "证书；姓名只显示脱敏的；不属于该类别的字段为 null · a certificate, with a masked name only; fields of the other kind are null")
public record CertificateView(
        CertificateKind kind,
        @Schema(description = "校验码 · check code") String code,

        @Schema(description = "脱敏姓名；持有人领取电子证书前为 null · null until the holder has fetched the document") @Nullable String holder,

        @Schema(description = "竞赛 · contest") @Nullable String contest,
        @Schema(description = "赛项 · project") @Nullable String project,
        @Schema(description = "职业（工种） · trade") @Nullable String trade,
        @Schema(description = "名次 · rank") @Nullable Integer rank,

        @Schema(description = "奖牌；没有为 null · medal; null for none") @Nullable String medal,

        @Schema(description = "奖项；没有为 null · prize; null for none") @Nullable String prize,

        @Schema(description = "荣誉称号；没有为 null · honour; null for none") @Nullable String honour,

        @Schema(description = "答题活动 · quiz") @Nullable String quiz,

        @Schema(description = "参加的场次数 · periods taken part in") @Nullable Integer periods,

        @Schema(description = "颁发的工会 · union that issues it")
        String issuer,

        Instant issuedAt) {}
