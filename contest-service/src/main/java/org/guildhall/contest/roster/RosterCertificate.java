package org.guildhall.contest.roster;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.recognition.certificate.CertificateWords;

@Schema(description = "证书内容，以中文印制 · what stands on a certificate, in Chinese")
record RosterCertificate(
        @Schema(description = "校验码 · check code") String code,

        @Schema(description = "标题 · heading", examples = "获奖证书")
        String heading,

        @Schema(description = "正文 · what the holder did") String sentence,
        @Schema(description = "颁发的工会 · who issued it") String issuer,
        @Schema(description = "颁发日期 · day of issue") LocalDate issuedOn) {

    static RosterCertificate of(CertificateWords words) {
        return new RosterCertificate(words.code(), words.heading(), words.sentence(), words.issuer(), words.issuedOn());
    }
}
