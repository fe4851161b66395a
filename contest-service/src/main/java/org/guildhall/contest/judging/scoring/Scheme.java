package org.guildhall.contest.judging.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.guildhall.contest.contest.rules.Component;
import org.guildhall.contest.contest.rules.Criterion;
import org.guildhall.contest.contest.rules.PenaltyRule;
import org.guildhall.contest.contest.rules.StageRules;

/** The rules of a stage, prepared for computing: criteria in one row, each knowing its component. */
final class Scheme {

    /** A marked criterion in thousandths. */
    record Leaf(Criterion criterion, int component, long maximum, long fullUntil, long zeroFrom, long tolerance) {

        /** The points for an aggregated mark. */
        Quotient points(Quotient mark) {
            return switch (criterion.kind()) {
                case MEASUREMENT -> mark;
                case JUDGEMENT -> mark.times(maximum, 3000);
                case TIME -> timePoints(mark);
            };
        }

        private Quotient timePoints(Quotient seconds) {
            if (seconds.numerator() <= fullUntil * seconds.denominator()) {
                return new Quotient(maximum, 1);
            }
            long left = zeroFrom * seconds.denominator() - seconds.numerator();
            return left <= 0
                    ? Quotient.ZERO
                    : new Quotient(left, seconds.denominator()).times(maximum, zeroFrom - fullUntil);
        }
    }

    final StageRules rules;
    final List<Leaf> leaves = new ArrayList<>();
    final String[] criteria;
    final Map<String, BigDecimal> penalties = new HashMap<>();
    /** What turns the sum of a component's points into a mark on the stage's scale. */
    private final BigFraction[] toScale;

    private final BigFraction[] weights;

    Scheme(StageRules rules) {
        this.rules = rules;
        int components = rules.components().size();
        toScale = new BigFraction[components];
        weights = new BigFraction[components];
        for (int i = 0; i < components; i++) {
            Component component = rules.components().get(i);
            int place = i;
            component.leaves().forEach(criterion -> leaves.add(leaf(criterion, place)));
            BigDecimal maximum = component.leaves().map(Criterion::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
            toScale[i] = exact(rules.scale()).divide(exact(maximum));
            weights[i] = exact(component.weight()).divide(100);
        }
        criteria = leaves.stream().map(leaf -> leaf.criterion.code()).toArray(String[]::new);
        for (PenaltyRule penalty : rules.penalties()) {
            penalties.put(penalty.code(), penalty.points());
        }
    }

    private static Leaf leaf(Criterion criterion, int component) {
        return new Leaf(
                criterion,
                component,
                Thousandths.of(criterion.maximum()),
                criterion.fullUntil() == null ? 0 : Thousandths.of(criterion.fullUntil()),
                criterion.zeroFrom() == null ? 0 : Thousandths.of(criterion.zeroFrom()),
                criterion.tolerance() == null ? Long.MAX_VALUE / 4 : Thousandths.of(criterion.tolerance()));
    }

    BigFraction onScale(int component, BigFraction points) {
        return points.multiply(toScale[component]);
    }

    /** The share of a component's mark in the total. */
    BigFraction weighted(int component, BigFraction mark) {
        return mark.multiply(weights[component]);
    }

    /** As people read it: the only rounding there is. */
    BigDecimal named(BigFraction exact) {
        return exact.bigDecimalValue(rules.decimals(), RoundingMode.HALF_UP);
    }

    static BigFraction exact(BigDecimal decimal) {
        return BigFraction.of(Thousandths.of(decimal), 1000);
    }
}
