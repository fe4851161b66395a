package org.guildhall.contest.judging.scoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How the total of one entry comes about, criterion by criterion. Exact numbers are fractions such as {@code 265/3}.
 *
 * @param deducted for the penalties, each cause once, capped
 * @param exactTotal before it is named
 */
public record Explanation(
        List<CriterionResult> criteria,
        List<ComponentResult> components,
        List<Sheet.Penalty> penalties,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal deducted,
        String exactTotal,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal total) {

    /**
     * A criterion.
     *
     * @param marks as the judges gave them, by judge
     * @param dropped judges whose marks the aggregation leaves out
     * @param moderation how it was settled, if it was
     * @param exactMark what the marks came to
     * @param exactPoints what that brings
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CriterionResult(
            String code,
            Map<String, String> marks,
            List<String> dropped,
            @Nullable Settlement moderation,
            @Nullable String exactMark,
            @Nullable String exactPoints) {}

    /**
     * A component.
     *
     * @param exactMark on the stage's scale
     * @param mark the same to the stage's decimals
     * @param exactShare of the total, by its weight
     */
    public record ComponentResult(
            String code,
            String exactMark,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal mark,
            String exactShare) {}

    static Explanation of(StageInput input, Participant entry) {
        Scheme scheme = new Scheme(input.stage());
        Scorer scorer = new Scorer(scheme);
        Score score = scorer.score(entry);
        List<CriterionResult> criteria = scheme.leaves.stream()
                .map(leaf -> criterion(scorer, entry, leaf))
                .toList();
        List<ComponentResult> components = new ArrayList<>();
        for (int i = 0; i < score.marks().length; i++) {
            components.add(new ComponentResult(
                    input.stage().components().get(i).code(),
                    fraction(score.marks()[i]),
                    score.named().get(i),
                    fraction(scheme.weighted(i, score.marks()[i]))));
        }
        List<Sheet.Penalty> penalties = Scorer.causes(entry).stream()
                .sorted(Comparator.comparing(Sheet.Penalty::code).thenComparing(Sheet.Penalty::occurrence))
                .toList();
        return new Explanation(
                criteria, components, penalties, score.deducted(), fraction(score.exact()), score.total());
    }

    private static CriterionResult criterion(Scorer scorer, Participant entry, Scheme.Leaf leaf) {
        String code = leaf.criterion().code();
        TreeMap<String, Long> marks =
                new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        entry.sheets().forEach(sheet -> sheet.marks().of(code).ifPresent(mark -> marks.put(sheet.judge(), mark)));
        Map<String, String> shown = new TreeMap<>(marks.comparator());
        marks.forEach(
                (judge, mark) -> shown.put(judge, Thousandths.toDecimal(mark).toPlainString()));
        long[] ascending =
                marks.values().stream().mapToLong(Long::longValue).sorted().toArray();
        Settlement moderation = Scorer.moderation(entry, code);
        Quotient mark = scorer.settled(entry, leaf, ascending);
        return new CriterionResult(
                code,
                shown,
                moderation == null ? dropped(leaf, marks, ascending) : List.of(),
                moderation,
                mark == null ? null : fraction(mark.toFraction()),
                mark == null ? null : fraction(leaf.points(mark).toFraction()));
    }

    /** Of equal marks it makes no difference which is said to be dropped: judges are taken in their order. */
    private static List<String> dropped(Scheme.Leaf leaf, Map<String, Long> marks, long[] ascending) {
        if (ascending.length == 0) {
            return List.of();
        }
        Aggregates.Span span = Aggregates.counting(leaf.criterion().aggregation(), ascending);
        List<String> judges = new ArrayList<>(marks.keySet());
        judges.sort(Comparator.comparing(marks::get));
        return Stream.concat(
                        judges.subList(0, span.first()).stream(), judges.subList(span.end(), judges.size()).stream())
                .toList();
    }

    private static String fraction(BigFraction exact) {
        return exact.getDenominator().equals(BigInteger.ONE)
                ? exact.getNumerator().toString()
                : exact.getNumerator() + "/" + exact.getDenominator();
    }
}
