package org.guildhall.contest.contest.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Medals by rank.
 *
 * @param tolerance points of the total: who lies at most so far below the last regular place of a medal shares it, and the
 *     places used up are skipped from the next medals; null where only who is left tied for it shares it. What a tie at a medal comes to
 *     stands in {@code judging.scoring.RankRewards}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Medals(
        int gold,
        int silver,
        int bronze,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal tolerance) {

    static Medals read(RulePlace place) {
        place.only("gold", "silver", "bronze", "tolerance");
        return new Medals(
                place.integer("gold", 0, 10_000),
                place.integer("silver", 0, 10_000),
                place.integer("bronze", 0, 10_000),
                place.optionalDecimal("tolerance", "0", "10000").orElse(null));
    }
}
