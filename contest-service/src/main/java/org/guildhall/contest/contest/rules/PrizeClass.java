package org.guildhall.contest.contest.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A class of prizes (奖项): for the ranks {@code from} to {@code to}, or for the best {@code share} percent of the ranked
 * entries as far as no earlier class has them.
 *
 * @param amount fen for each entry, null for none
 * @param honour title conferred, null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "奖项 · a class of prizes")
public record PrizeClass(
        @Nullable Integer from,
        @Nullable Integer to,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal share,

        String title,
        @Nullable Long amount,
        @Nullable String honour) {

    private static final int DEAREST = 100_000_000;

    static PrizeClass read(RulePlace place) {
        place.only("from", "to", "share", "title", "amount", "honour");
        boolean byShare = place.has("share");
        place.demand(!byShare || !place.has("from") && !place.has("to"), "", "exactly-one");
        Integer from = byShare ? null : place.integer("from", 1, 100_000);
        Integer to = byShare ? null : place.integer("to", 1, 100_000);
        place.demand(byShare || from <= to, "/to", "order");
        return new PrizeClass(
                from,
                to,
                byShare ? place.decimal("share", "0.001", "100") : null,
                place.text("title", 60),
                place.has("amount") ? (long) place.integer("amount", 0, DEAREST) : null,
                place.has("honour") ? place.text("honour", 60) : null);
    }

    /** The first rank of the class. */
    public int first() {
        return from == null ? 1 : from;
    }

    /** The last rank of the class among so many ranked entries. */
    public int last(int ranked) {
        return to == null ? Shares.floor(share, ranked) : to;
    }
}
