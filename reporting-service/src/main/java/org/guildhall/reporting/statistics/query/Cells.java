package org.guildhall.reporting.statistics.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.measure.Amount;
import org.guildhall.reporting.statistics.measure.Measure;
import org.guildhall.reporting.statistics.measure.MeasureDimension;
import org.jspecify.annotations.Nullable;

/** The values of an answer as they are added up, for one row of times. */
final class Cells {

    private final QueryPlan plan;
    private final TimeAxis time;
    private final boolean rolledUp;
    private final @Nullable MeasureDimension dimension;
    private final @Nullable List<String> wanted;
    private final Map<Key, long[]> values = new HashMap<>();

    /** @param codes one for each dimension by which is told apart */
    private record Key(Measure measure, UUID organisation, List<String> codes) {}

    Cells(QueryPlan plan, TimeAxis time) {
        this.plan = plan;
        this.time = time;
        // Once, and not for each of thousands of amounts.
        this.rolledUp = plan.isRolledUp();
        this.dimension = rolledUp ? plan.onlyDimension().orElse(null) : null;
        this.wanted = dimension == null ? null : plan.where().get(dimension);
    }

    /** Adds what was read to each measure in which it counts. */
    void add(List<Measure> measures, Amount amount) {
        for (Measure measure : measures) {
            int times = measure.times(amount.flow());
            List<String> codes = rolledUp ? rolledUpCodes(measure, amount) : amount.codes();
            if (times != 0 && codes != null) {
                // In front of the first time stands what was before.
                long[] row = values.computeIfAbsent(
                        new Key(measure, amount.organisation(), codes), key -> new long[time.count() + 1]);
                row[amount.period() == null ? 0 : time.index(amount.period()) + 1] += times * amount.amount();
            }
        }
    }

    /** What the flows themselves tell apart is restricted here; null for what isn't asked for. */
    private @Nullable List<String> rolledUpCodes(Measure measure, Amount amount) {
        if (dimension == null) {
            return List.of();
        }
        String code = dimension.stored() == null
                ? measure.ending(amount.flow())
                : amount.codes().get(0);
        if (wanted != null && !wanted.contains(code)) {
            return null;
        }
        return plan.by().isEmpty() ? List.of() : List.of(code);
    }

    /** The codes under which anything was counted. */
    Set<String> codes(int dimension) {
        return counted(key -> key.codes().get(dimension));
    }

    /** The codes of the only dimension under which anything was counted that isn't hidden. */
    Set<String> codesShown(List<Measure> measures, List<OrganisationName> organisations, Hidden hidden) {
        Set<String> shown = new TreeSet<>();
        for (String code : codes(0)) {
            for (Measure measure : measures) {
                for (OrganisationName organisation : organisations) {
                    long[] counts = counts(measure, organisation.id(), List.of(code));
                    if (IntStream.range(0, counts.length)
                            .anyMatch(i -> counts[i] != 0 && !hidden.hides(measure, organisation.id(), i))) {
                        shown.add(code);
                    }
                }
            }
        }
        return shown;
    }

    /** The organisations for which anything was counted. */
    Set<UUID> organisations() {
        return counted(Key::organisation);
    }

    /** What was counted and taken back is as if it never was: how the events came in batches must not show. */
    private <T> Set<T> counted(Function<Key, T> of) {
        Set<T> counted = new TreeSet<>();
        values.forEach((key, row) -> {
            if (!isZero(row)) {
                counted.add(of.apply(key));
            }
        });
        return counted;
    }

    private static boolean isZero(long[] row) {
        for (long value : row) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** One value per time; null for a ratio of nothing. Ratios are made of sums, never added up. */
    @Nullable BigDecimal[] row(Measure measure, UUID organisation, List<String> codes) {
        @Nullable BigDecimal[] row = new BigDecimal[time.count()];
        List<long[]> parts = measure.parts().stream()
                .map(part -> counts(part, organisation, codes))
                .toList();
        for (int i = 0; i < row.length; i++) {
            row[i] = measure.ratio() == null
                    ? BigDecimal.valueOf(parts.get(0)[i])
                    : ratio(parts.get(0)[i], parts.get(1)[i]);
        }
        return row;
    }

    private static @Nullable BigDecimal ratio(long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), DataSet.DECIMALS_OF_SHARES, RoundingMode.HALF_UP);
    }

    /** Of a stock what there was at the end of each time, else what came to pass in it. */
    long[] counts(Measure measure, UUID organisation, List<String> codes) {
        long @Nullable [] flowed = values.get(new Key(measure, organisation, codes));
        long[] row = new long[time.count()];
        if (flowed != null) {
            long before = flowed[0];
            for (int i = 0; i < row.length; i++) {
                before += flowed[i + 1];
                row[i] = measure.stock() ? before : flowed[i + 1];
            }
        }
        return row;
    }
}
