package org.guildhall.reporting.statistics.talent;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which talents are counted; what is absent doesn't restrict. */
record TalentFilter(
        @Parameter(description = "职业（工种） · trade") @QueryParam("trade") @Nullable String trade,

        @Parameter(description = "技能等级代码 · code of a skill level") @QueryParam("level") @Nullable String level,

        @Parameter(description = "行业门类字母（GB/T 4754），未知为 UNKNOWN · industry section") @QueryParam("industry") @Nullable String industry) {

    private static final int LONGEST = 64;

    /** @throws ProblemException 400 for a value that no talent can have */
    TalentFilter checked() {
        check("/trade", trade);
        check("/level", level);
        check("/industry", industry);
        return this;
    }

    private static void check(String pointer, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (value.isEmpty() || value.length() > LONGEST) {
            throw refused(new FieldError(pointer, "length", 1, LONGEST));
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw refused(new FieldError(pointer, "unprintable-characters"));
        }
    }

    private static ProblemException refused(FieldError error) {
        return ProblemException.of(400, "invalid-parameter").with(error);
    }
}
