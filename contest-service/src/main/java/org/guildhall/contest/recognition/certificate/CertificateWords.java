package org.guildhall.contest.recognition.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.time.Clocks;

/**
 * What stands on a member's certificate, but for their name.
 *
 * @param heading such as 获奖证书
 * @param sentence what the member did, in Chinese, as the document has it
 * @param issuedOn the business day
 */
public record CertificateWords(
        UUID memberId,
        UUID projectId,
        String project,
        String code,
        String heading,
        String sentence,
        String issuer,
        LocalDate issuedOn) {

    static CertificateWords of(PrizeCertificate certificate, CertificateView view) {
        return new CertificateWords(
                certificate.memberId(),
                certificate.projectId().orElseThrow(),
                view.project(),
                view.code(),
                CertificateWording.heading(view),
                CertificateWording.sentence(view),
                view.issuer(),
                Clocks.day(view.issuedAt()));
    }
}
