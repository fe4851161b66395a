package org.guildhall.contest.recognition.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Certificates as they are shown: with the titles that contest, quiz and organisation have now. */
@ApplicationScoped
class CertificateViews {

    private final CertificateRepository certificates;

    CertificateViews(CertificateRepository certificates) {
        this.certificates = certificates;
    }

    CertificateView of(Certificate certificate) {
        return certificate.view(certificates.textsOf(certificate));
    }

    List<ListedCertificate> list(List<? extends Certificate> listed) {
        return listed.stream()
                .map(certificate -> new ListedCertificate(certificate.id(), of(certificate)))
                .toList();
    }
}
