package org.guildhall.contest.recognition.certificate;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.values.MaskedName;

/** What one member is certified. Its code is the only key to it for others. */
@Entity
@DiscriminatorColumn(name = "kind")
abstract class Certificate {

    @Id
    private UUID id;

    private String code;
    private UUID organisationId;
    private UUID memberId;
    private String maskedName;
    private Instant issuedAt;
    private String issuedBy;

    @Version
    private long version;

    protected Certificate() {}

    Certificate(UUID id, UUID organisationId, UUID memberId, String issuedBy, Instant issuedAt) {
        this.id = id;
        this.code = CertificateCode.random();
        this.organisationId = organisationId;
        this.memberId = memberId;
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
    }

    /** What anybody who has the code may know. */
    abstract CertificateView view(CertificateTexts texts);

    /** Keeps of the name what may be shown to anybody. */
    void name(String name) {
        maskedName = MaskedName.of(name);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    /** Who issued it. */
    UUID organisationId() {
        return organisationId;
    }

    /** What it is about, each where there is one. */
    Optional<UUID> contestId() {
        return Optional.empty();
    }

    Optional<UUID> projectId() {
        return Optional.empty();
    }

    Optional<UUID> quizId() {
        return Optional.empty();
    }

    UUID memberId() {
        return memberId;
    }

    Optional<String> maskedName() {
        return Optional.ofNullable(maskedName);
    }

    Instant issuedAt() {
        return issuedAt;
    }

    /** The token subject of who issued it. */
    String issuedBy() {
        return issuedBy;
    }
}
