package org.guildhall.contest.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.award.AwardedPrize;

/** A certificate of a prize or a medal, of one member. Its code is the only key to it for others. */
@Entity
class Certificate {

    @Id
    private UUID id;

    private String code;
    private UUID contestId;
    private UUID organisationId;
    private UUID projectId;
    private UUID entryId;
    private UUID memberId;
    private int rank;
    private String medal;
    private String prize;
    private String honour;
    private String maskedName;
    private Instant issuedAt;
    private String issuedBy;

    @Version
    private long version;

    protected Certificate() {}

    Certificate(UUID id, String code, AwardedPrize award, String issuedBy, Instant issuedAt) {
        this.id = id;
        this.code = code;
        this.contestId = award.contestId();
        this.organisationId = award.organisationId();
        this.projectId = award.projectId();
        this.entryId = award.entryId();
        this.memberId = award.memberId();
        this.rank = award.rank();
        this.medal = award.medal();
        this.prize = award.prize();
        this.honour = award.honour();
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
    }

    /** Keeps of the name what may be shown to anybody: {@code 王小明} becomes {@code 王**}. */
    void name(String name) {
        int first = name.offsetByCodePoints(0, 1);
        maskedName = name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    UUID contestId() {
        return contestId;
    }

    /** Who issued it. */
    UUID organisationId() {
        return organisationId;
    }

    UUID projectId() {
        return projectId;
    }

    UUID entryId() {
        return entryId;
    }

    UUID memberId() {
        return memberId;
    }

    int rank() {
        return rank;
    }

    Optional<String> medal() {
        return Optional.ofNullable(medal);
    }

    Optional<String> prize() {
        return Optional.ofNullable(prize);
    }

    Optional<String> honour() {
        return Optional.ofNullable(honour);
    }

    Optional<String> maskedName() {
        return Optional.ofNullable(maskedName);
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
