package org.guildhall.reporting.statistics.organisation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.reporting.statistics.common.Basis;
import org.guildhall.reporting.statistics.common.Days;
import org.jspecify.annotations.Nullable;

/** Which organisations are asked for; what is absent doesn't restrict. */
record OrganisationParameters(
        @Parameter(description = "组织 · the organisation", required = true) @QueryParam("organisation") @Nullable UUID organisation,

        @Parameter(description = "起始日（含） · first business day, Asia/Shanghai") @QueryParam("from") @Nullable LocalDate from,

        @Parameter(description = "截止日（含），默认今天 · last business day, today by default") @QueryParam("to") @Nullable LocalDate to,

        @Parameter(description = "层级代码 · code of a level") @QueryParam("level") @Nullable String level,

        @Parameter(description = "类型代码 · code of a kind") @QueryParam("kind") @Nullable String kind,

        @Parameter(
                description = "按现行组织树或截止日当天的组织树汇总 · by today's tree or by that of the last day",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"as-is", "as-was"},
                                defaultValue = "as-is"))
        @DefaultValue("as-is")
        @QueryParam("basis")
        Basis basis) {

    private static final int LONGEST = 64;

    Days days(Clock clock) {
        return Days.of(from, to, clock);
    }

    /** @throws ProblemException 400 for a value that no organisation can have */
    OrganisationParameters checked() {
        check("/level", level);
        check("/kind", kind);
        return this;
    }

    private static void check(String pointer, @Nullable String code) {
        if (code == null) {
            return;
        }
        if (code.isEmpty() || code.length() > LONGEST) {
            throw refused(new FieldError(pointer, "length", 1, LONGEST));
        }
        if (code.chars().anyMatch(Character::isISOControl)) {
            throw refused(new FieldError(pointer, "unprintable-characters"));
        }
    }

    private static ProblemException refused(FieldError error) {
        return ProblemException.of(400, "invalid-parameter").with(error);
    }
}
