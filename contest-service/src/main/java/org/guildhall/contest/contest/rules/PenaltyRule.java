package org.guildhall.contest.contest.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/** A cause of penalty and the points of the total it costs, each occurrence once whoever enters it. */
public record PenaltyRule(
        String code,
        String title,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal points) {

    static PenaltyRule read(RulePlace place) {
        place.only("code", "title", "points");
        return new PenaltyRule(place.code("code"), place.text("title", 100), place.decimal("points", "0.001", "10000"));
    }
}
