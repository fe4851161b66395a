package org.guildhall.contest.common.member;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The eight skill levels of workers (新八级工, 2022), from low to high. */
@Schema(description = "技能等级，由低到高：学徒工、初级工、中级工、高级工、技师、高级技师、特级技师、首席技师 · the eight skill levels from low to high")
public enum SkillLevel {
    APPRENTICE,
    JUNIOR,
    INTERMEDIATE,
    SENIOR,
    TECHNICIAN,
    SENIOR_TECHNICIAN,
    SPECIAL_TECHNICIAN,
    CHIEF_TECHNICIAN;

    /** From 1 for an apprentice to 8. */
    public int rank() {
        return ordinal() + 1;
    }

    /** The level of that rank, the highest if there is none so high. */
    public static SkillLevel ofRank(int rank) {
        return values()[Math.min(rank, values().length) - 1];
    }

    /** Nobody's level is lower than none ({@code null}). */
    public boolean isAbove(SkillLevel other) {
        return other == null || compareTo(other) > 0;
    }

    /** The level with this code; codes of other services are open lists. */
    public static Optional<SkillLevel> of(String code) {
        return Stream.of(values()).filter(level -> level.name().equals(code)).findFirst();
    }
}
