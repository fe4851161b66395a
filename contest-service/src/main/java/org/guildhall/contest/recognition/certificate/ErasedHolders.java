package org.guildhall.contest.recognition.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.guildhall.contest.common.member.MembersErased;

/**
 * Takes the masked names from the certificates of members who were erased. The certificate stays, and can be verified by its
 * code: that it was awarded is a fact of its contest. Who holds a print of it has the name there.
 */
@ApplicationScoped
class ErasedHolders {

    private final CertificateNameRows certificates;

    ErasedHolders(CertificateNameRows certificates) {
        this.certificates = certificates;
    }

    void forget(@Observes MembersErased erased) {
        if (!erased.members().isEmpty()) {
            certificates.forget(erased.members());
        }
    }
}
