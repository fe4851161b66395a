package org.guildhall.membership.member;

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
    int rank() {
        return ordinal() + 1;
    }
}
