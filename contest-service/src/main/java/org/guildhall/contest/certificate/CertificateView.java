package org.guildhall.contest.certificate;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Certificate", description = "证书；姓名只显示脱敏的 · a certificate, with a masked name only")
record CertificateView(
        @Schema(description = "校验码 · check code") String code,

        @Schema(description = "脱敏姓名；持有人领取电子证书前为 null · null until the holder has fetched the document")
        String holder,

        @Schema(description = "竞赛") String contest,
        @Schema(description = "赛项") String project,
        @Schema(description = "职业（工种）") String trade,
        @Schema(description = "名次") int rank,
        @Schema(description = "奖牌；没有为 null") String medal,
        @Schema(description = "奖项；没有为 null") String prize,
        @Schema(description = "荣誉称号；没有为 null") String honour,
        @Schema(description = "颁发的工会") String issuer,
        Instant issuedAt) {

    static CertificateView of(Certificate certificate, CertificateTexts texts) {
        return new CertificateView(
                certificate.code(),
                certificate.maskedName().orElse(null),
                texts.contest(),
                texts.project(),
                texts.trade(),
                certificate.rank(),
                certificate.medal().orElse(null),
                certificate.prize().orElse(null),
                certificate.honour().orElse(null),
                texts.issuer(),
                certificate.issuedAt());
    }
}
