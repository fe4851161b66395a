package org.guildhall.contest.contest.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a stage, such as theory or practice.
 *
 * @param weight percent of the stage's total
 */
public record Component(
        String code,
        ComponentKind kind,
        String title,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal weight,
        List<Criterion> criteria) {

    static Component read(RulePlace place) {
        place.only("code", "kind", "title", "weight", "criteria");
        return new Component(
                place.code("code"),
                place.oneOf("kind", ComponentKind.class).orElse(ComponentKind.PRACTICE),
                place.text("title", 100),
                place.decimal("weight", "0.001", "100"),
                place.objects("criteria", 1, 100, Criterion::read));
    }

    /** The criteria that are marked, in their order. */
    @JsonIgnore
    public Stream<Criterion> leaves() {
        return criteria.stream().flatMap(Criterion::leaves);
    }
}
