package org.guildhall.contest.contest.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who goes on to the next stage: the best {@code number}, the best {@code percent} of the ranked entries (never more than
 * that share), or all with at least the {@code minimum} total.
 *
 * @param waitlist how many wait behind those who go on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Advance(
        @Nullable Integer number,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal percent,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal minimum,

        @Nullable Integer waitlist) {

    static Advance read(RulePlace place) {
        place.only("number", "percent", "minimum", "waitlist");
        long given =
                Stream.of("number", "percent", "minimum").filter(place::has).count();
        place.demand(given == 1, "", "exactly-one");
        return new Advance(
                place.has("number") ? place.integer("number", 1, 100_000) : null,
                place.optionalDecimal("percent", "0.001", "100").orElse(null),
                place.optionalDecimal("minimum", "0", "10000").orElse(null),
                place.has("waitlist") ? place.integer("waitlist", 0, 10_000) : null);
    }

    /** How many of so many ranked entries go on by their rank; all of them where a minimum decides. */
    public int places(int ranked) {
        if (number != null) {
            return number;
        }
        return percent == null ? ranked : Shares.floor(percent, ranked);
    }
}
