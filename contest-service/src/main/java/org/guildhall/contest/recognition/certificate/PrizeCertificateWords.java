package org.guildhall.contest.recognition.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What stands on the certificates of a contest, for whoever prints them all; who may is theirs to know. In a transaction. */
@ApplicationScoped
public class PrizeCertificateWords {

    private final PrizeCertificateRepository certificates;
    private final CertificateViews views;

    PrizeCertificateWords(PrizeCertificateRepository certificates, CertificateViews views) {
        this.certificates = certificates;
        this.views = views;
    }

    /** Of these projects of the contest, in the order of issue. */
    public List<CertificateWords> of(UUID contest, Collection<UUID> projects) {
        List<PrizeCertificate> issued = certificates.listAllOf(contest, projects);
        List<CertificateView> shown = views.of(List.copyOf(issued));
        return IntStream.range(0, issued.size())
                .mapToObj(place -> CertificateWords.of(issued.get(place), shown.get(place)))
                .toList();
    }
}
