package org.guildhall.contest.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.recognition.award.MemberHonours;
import org.guildhall.contest.recognition.award.OwnHonour;
import org.guildhall.contest.recognition.certificate.CertificateView;
import org.guildhall.contest.recognition.certificate.MemberCertificates;
import org.guildhall.contest.recognition.promotion.MemberPromotions;
import org.guildhall.contest.recognition.promotion.OwnPromotion;
import org.guildhall.contest.recognition.promotion.OwnSubsidy;

/** What a member was recognised by. In a transaction. */
@ApplicationScoped
class Recognitions {

    private final MemberHonours honours;
    private final MemberCertificates certificates;
    private final MemberPromotions promotions;

    Recognitions(MemberHonours honours, MemberCertificates certificates, MemberPromotions promotions) {
        this.honours = honours;
        this.certificates = certificates;
        this.promotions = promotions;
    }

    List<OwnHonour> honours(UUID member, int size) {
        return honours.of(member, size);
    }

    List<CertificateView> certificates(UUID member, int size) {
        return certificates.of(member, size);
    }

    List<OwnPromotion> promotions(UUID member, int size) {
        return promotions.proposed(member, size);
    }

    List<OwnSubsidy> subsidies(UUID member, int size) {
        return promotions.paid(member, size);
    }
}
