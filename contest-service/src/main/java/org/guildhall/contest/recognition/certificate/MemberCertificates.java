package org.guildhall.contest.recognition.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A member's certificates, for whoever shows them to them. In a transaction. */
@ApplicationScoped
public class MemberCertificates {

    private final CertificateRepository certificates;
    private final CertificateViews views;

    MemberCertificates(CertificateRepository certificates, CertificateViews views) {
        this.certificates = certificates;
        this.views = views;
    }

    /** The latest first. */
    public List<CertificateView> of(UUID member, int size) {
        return views.of(certificates.listNewestOfMember(member, size));
    }
}
