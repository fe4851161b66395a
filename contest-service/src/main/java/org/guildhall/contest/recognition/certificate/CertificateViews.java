package org.guildhall.contest.recognition.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;

/** Certificates as they are shown: with the titles that contest, quiz and organisation have now. */
@ApplicationScoped
class CertificateViews {

    private final CertificateSubjects subjects;
    private final Cursors cursors;

    CertificateViews(CertificateSubjects subjects, Cursors cursors) {
        this.subjects = subjects;
        this.cursors = cursors;
    }

    CertificateView of(Certificate certificate) {
        return certificate.view(subjects.of(List.of(certificate)).get(certificate.id()));
    }

    List<CertificateView> of(List<Certificate> certificates) {
        Map<UUID, CertificateTexts> texts = subjects.of(certificates);
        return certificates.stream()
                .map(certificate -> certificate.view(texts.get(certificate.id())))
                .toList();
    }

    /**
     * A page of a list in the order of issue.
     *
     * @param route name of the list, see {@link Cursors}
     */
    <T extends Certificate> Page<CertificateView> page(
            String route, PageQuery asked, Cursors.Portion<UUID, T, RuntimeException> list) {
        Page<T> page = cursors.rising(route, asked, list, Certificate::id);
        Map<UUID, CertificateTexts> texts = subjects.of(page.items());
        return page.map(certificate -> certificate.view(texts.get(certificate.id())));
    }
}
