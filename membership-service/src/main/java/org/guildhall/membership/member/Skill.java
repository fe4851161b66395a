package org.guildhall.membership.member;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A level in a trade. */
@Embeddable
record Skill(
        @Enumerated(EnumType.STRING) @Column(name = "skill_level")
        SkillLevel level,

        String trade) {

    boolean isAbove(Skill other) {
        return level.compareTo(other.level) > 0;
    }
}
