package org.guildhall.contest.judging.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.contest.rules.TieRuleName;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of the tie chain found of an entry.
 *
 * @param component what was compared, with HIGHER_COMPONENT
 * @param value of this entry; null when the rule doesn't apply to the tied
 * @param left how many are still tied after this step, this entry among them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "并列规则的一步 · a step of the tie chain")
public record TieStep(
        TieRuleName rule,
        @Nullable String component,
        @Nullable String value,
        int left) {}
