package org.guildhall.contest.common.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A union member as far as contests must know one. Read only here: {@link MembershipEvents} keeps it. */
@Entity
@Immutable
public class Member {

    @Id
    private UUID id;

    private UUID organisationId;
    private boolean active;
    private String subject;
    private String birthBand;

    @Enumerated(EnumType.STRING)
    private SkillLevel skillLevel;

    private String trade;

    protected Member() {}

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    /** Whether the membership is a live one. */
    public boolean isActive() {
        return active;
    }

    /** Five years within which the member was born, such as {@code 1980-1984}, as far as known. */
    public Optional<String> birthBand() {
        return Optional.ofNullable(birthBand);
    }

    /** What was attained, as far as membership has told. */
    public Optional<SkillLevel> skillLevel() {
        return Optional.ofNullable(skillLevel);
    }

    /** The trade of the skill level. */
    public Optional<String> trade() {
        return Optional.ofNullable(trade);
    }
}
