package org.guildhall.membership.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.membership.privacy.FieldCipher;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step of a member's skill, as it was recorded. Only ever added. */
@Entity
@Immutable
@Table(name = "skill_record")
class SkillRecord {

    static final String CERTIFICATE = "skill_record|certificate";

    @Id
    private UUID id;

    @Column(name = "member_id")
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private SkillLevel level;

    private String trade;

    @Enumerated(EnumType.STRING)
    private SkillSource source;

    @Column(name = "certificate_cipher")
    private byte @Nullable [] certificateCipher;

    @Column(name = "certified_on")
    private @Nullable LocalDate certifiedOn;

    @Column(name = "promotion_id")
    private @Nullable UUID promotionId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private @Nullable String recordedBy;

    protected SkillRecord() {}

    private SkillRecord(UUID id, UUID memberId, Skill skill, SkillSource source, Instant recordedAt) {
        this.id = id;
        this.memberId = memberId;
        this.level = skill.level();
        this.trade = skill.trade();
        this.source = source;
        this.recordedAt = recordedAt;
    }

    static SkillRecord assessed(
            UUID id, UUID memberId, NewSkillAssessment assessment, FieldCipher cipher, String by, Instant now) {
        SkillRecord step = new SkillRecord(id, memberId, assessment.skill(), SkillSource.ASSESSMENT, now);
        step.certificateCipher = assessment.certificateNumber() == null
                ? null
                : cipher.encrypt(assessment.certificateNumber(), CERTIFICATE, id);
        step.certifiedOn = assessment.certifiedOn();
        step.recordedBy = by;
        return step;
    }

    static SkillRecord promoted(UUID id, UUID memberId, Skill skill, UUID promotionId, Instant now) {
        SkillRecord step = new SkillRecord(id, memberId, skill, SkillSource.PROMOTION, now);
        step.promotionId = promotionId;
        return step;
    }

    static SkillRecord broughtAlong(UUID id, UUID memberId, Skill skill, Instant now) {
        return new SkillRecord(id, memberId, skill, SkillSource.CELL_TRANSFER, now);
    }

    UUID id() {
        return id;
    }

    SkillLevel level() {
        return level;
    }

    String trade() {
        return trade;
    }

    SkillSource source() {
        return source;
    }

    Optional<String> certificateNumber(FieldCipher cipher) {
        return Optional.ofNullable(certificateCipher).map(stored -> cipher.decrypt(stored, CERTIFICATE, id));
    }

    Optional<LocalDate> certifiedOn() {
        return Optional.ofNullable(certifiedOn);
    }

    Optional<UUID> promotionId() {
        return Optional.ofNullable(promotionId);
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
