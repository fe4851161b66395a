package org.guildhall.contest.recognition.certificate;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.recognition.award.AwardedPrize;

/** A certificate of a prize or a medal of a contest. */
@Entity
@DiscriminatorValue("PRIZE")
class PrizeCertificate extends Certificate {

    private UUID contestId;
    private UUID projectId;
    private UUID entryId;
    private int rank;
    private String medal;
    private String prize;
    private String honour;

    protected PrizeCertificate() {}

    PrizeCertificate(UUID id, AwardedPrize award, String issuedBy, Instant issuedAt) {
        super(id, award.organisationId(), award.memberId(), issuedBy, issuedAt);
        this.contestId = award.contestId();
        this.projectId = award.projectId();
        this.entryId = award.entryId();
        this.rank = award.rank();
        this.medal = award.medal();
        this.prize = award.prize();
        this.honour = award.honour();
    }

    @Override
    CertificateView view(CertificateTexts texts) {
        return new CertificateView(
                CertificateKind.PRIZE,
                code(),
                maskedName().orElse(null),
                texts.title(),
                texts.project(),
                texts.trade(),
                rank,
                medal,
                prize,
                honour,
                null,
                null,
                texts.issuer(),
                issuedAt());
    }

    @Override
    Optional<UUID> contestId() {
        return Optional.of(contestId);
    }

    @Override
    Optional<UUID> projectId() {
        return Optional.of(projectId);
    }

    UUID entryId() {
        return entryId;
    }
}
