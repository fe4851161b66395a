package org.guildhall.contest.judging.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.guildhall.contest.contest.rules.CriterionKind;
import org.jspecify.annotations.Nullable;

/** Adds up the sheets of single entries: exactly, thirds stay thirds, and named only at the end. */
final class Scorer {

    private final Scheme scheme;

    Scorer(Scheme scheme) {
        this.scheme = scheme;
    }

    Score score(Participant entry) {
        long[][] sheets = entry.sheets().stream()
                .map(sheet -> sheet.marks().inOrderOf(scheme.criteria))
                .toArray(long[][]::new);
        FractionSum[] sums = new FractionSum[scheme.rules.components().size()];
        Arrays.setAll(sums, i -> new FractionSum());
        FractionSum seconds = new FractionSum();
        boolean complete = sheets.length > 0;
        for (int i = 0; i < scheme.criteria.length; i++) {
            Scheme.Leaf leaf = scheme.leaves.get(i);
            long[] raw = given(sheets, i);
            complete &= raw.length == sheets.length;
            Quotient mark = settled(entry, leaf, raw);
            if (mark != null) {
                sums[leaf.component()].add(leaf.points(mark));
                if (leaf.criterion().kind() == CriterionKind.TIME) {
                    seconds.add(mark);
                }
            }
        }
        return total(entry, sums, seconds.total(), complete);
    }

    /** The marks there are, in ascending order. */
    static long[] given(long[][] sheets, int criterion) {
        long[] marks = new long[sheets.length];
        int size = 0;
        for (long[] sheet : sheets) {
            if (sheet[criterion] != Marks.ABSENT) {
                marks[size++] = sheet[criterion];
            }
        }
        marks = size == marks.length ? marks : Arrays.copyOf(marks, size);
        Arrays.sort(marks);
        return marks;
    }

    /** The mark that counts, or null when there is none. */
    @Nullable Quotient settled(Participant entry, Scheme.Leaf leaf, long[] ascending) {
        if (ascending.length == 0) {
            return null;
        }
        Settlement moderation = moderation(entry, leaf.criterion().code());
        return moderation == null
                ? Aggregates.of(leaf.criterion().aggregation(), ascending)
                : moderated(entry, leaf, ascending, moderation);
    }

    /** How the criterion was settled, or null: most are not moderated. */
    static @Nullable Settlement moderation(Participant entry, String criterion) {
        for (Settlement moderation : entry.moderations()) {
            if (moderation.criterion().equals(criterion)) {
                return moderation;
            }
        }
        return null;
    }

    private static Quotient moderated(Participant entry, Scheme.Leaf leaf, long[] raw, Settlement moderation) {
        return switch (moderation.method()) {
            case MANUAL -> new Quotient(Thousandths.parse(moderation.mark()), 1);
            case CHOSEN_ASSESSOR -> new Quotient(markBy(entry, leaf, moderation.judge()), 1);
            case STANDARDISED -> {
                long[] drawn = Aggregates.standardisedTwofold(raw, leaf.tolerance());
                yield Aggregates.of(leaf.criterion().aggregation(), drawn).times(1, 2);
            }
        };
    }

    private static long markBy(Participant entry, Scheme.Leaf leaf, String judge) {
        return entry.sheets().stream()
                .filter(sheet -> sheet.judge().equals(judge))
                .findFirst()
                .map(sheet -> sheet.marks().of(leaf.criterion().code()).orElseThrow())
                .orElseThrow(() -> new IllegalArgumentException("no mark of " + judge + " for " + entry.code()));
    }

    private Score total(Participant entry, FractionSum[] sums, BigFraction seconds, boolean complete) {
        BigFraction[] marks = new BigFraction[sums.length];
        List<BigDecimal> named = new ArrayList<>(sums.length);
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < sums.length; i++) {
            marks[i] = scheme.onScale(i, sums[i].total());
            named.add(scheme.named(marks[i]));
            sum = sum.add(scheme.weighted(i, marks[i]));
        }
        Set<Sheet.Penalty> causes = causes(entry);
        BigDecimal deducted = deducted(causes);
        BigFraction exact = deducted.signum() == 0 ? sum : sum.subtract(Scheme.exact(deducted));
        exact = exact.signum() < 0 ? BigFraction.ZERO : exact;
        return new Score(entry, marks, named, causes.size(), deducted, exact, scheme.named(exact), seconds, complete);
    }

    /** Each cause once, whoever entered it. */
    static Set<Sheet.Penalty> causes(Participant entry) {
        Set<Sheet.Penalty> causes = new HashSet<>();
        entry.sheets().forEach(sheet -> causes.addAll(sheet.penalties()));
        return causes;
    }

    private BigDecimal deducted(Set<Sheet.Penalty> causes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Sheet.Penalty cause : causes) {
            BigDecimal points = scheme.penalties.get(cause.code());
            if (points == null) {
                throw new IllegalArgumentException("the rules have no penalty " + cause.code());
            }
            sum = sum.add(points);
        }
        BigDecimal cap = scheme.rules.penaltyCap();
        return cap == null ? sum : sum.min(cap);
    }
}
