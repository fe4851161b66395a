package org.guildhall.reporting.statistics.query;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.reporting.statistics.common.Basis;
import org.guildhall.reporting.statistics.measure.Measure;
import org.guildhall.reporting.statistics.measure.MeasureDimension;
import org.jspecify.annotations.Nullable;

/**
 * What of an answer is hidden from who doesn't otherwise read the figures. It is decided once for each organisation, month and
 * table, from the organisation with all below it and never from the query, so that no other query tells more: a quarter or a
 * year is shown when each of its months is, and a ratio when both of its parts are. Months that aren't over are hidden, for
 * one would see them change.
 */
final class SmallCells implements Hidden {

    private final PublishedTree tree;
    private final TimeAxis time;
    private final TimeAxis months;
    private final LocalDate today;
    private final QueryCost cost;
    private final Map<Measure, boolean[][]> shown = new HashMap<>();

    private SmallCells(PublishedTree tree, TimeAxis time, LocalDate today, QueryCost cost) {
        this.tree = tree;
        this.time = time;
        this.months = time.months();
        this.today = today;
        this.cost = cost;
    }

    /** @param time those of the plan, or those a year before */
    static SmallCells of(
            Counting counting, PublishedTree tree, QueryPlan plan, TimeAxis time, LocalDate today, QueryCost cost)
            throws SQLException {
        SmallCells cells = new SmallCells(tree, time, today, cost);
        Set<Measure> measures = new LinkedHashSet<>();
        for (Measure measure : plan.counted()) {
            // What something is a part of is decided before it.
            measure.whole().ifPresent(measures::add);
            measures.add(measure);
        }
        Cells totals = cells.decide(counting, List.copyOf(measures), null, null);
        MeasureDimension dimension = plan.onlyDimension().orElse(null);
        if (dimension != null) {
            cells.decide(counting, plan.counted(), dimension, totals);
        }
        return cells;
    }

    /**
     * Decides the tables by the dimension, which are shown only where the totals are.
     *
     * @param dimension null for the totals themselves
     */
    private Cells decide(
            Counting counting, List<Measure> measures, @Nullable MeasureDimension dimension, @Nullable Cells totals)
            throws SQLException {
        List<MeasureDimension> by = dimension == null ? List.of() : List.of(dimension);
        QueryPlan table = new QueryPlan(
                measures,
                new QueryPlan.Show(QueryPlan.What.SELF, null, null),
                months,
                by,
                Map.of(),
                Basis.AS_IS,
                false);
        cost.checkCells(table, tree.size());
        Cells cells = counting.of(table).cells(tree.ids(), months);
        List<List<String>> codes = dimension == null
                ? List.of(List.of())
                : cells.codes(0).stream().map(List::of).toList();
        for (Measure measure : measures) {
            Table counts = new Table(measure, cells, codes, dimension != null && dimension.many() ? totals : null);
            shown.put(measure, shown(measure, counts));
        }
        return cells;
    }

    private boolean[][] shown(Measure measure, Table counts) {
        boolean[][] before =
                shown.getOrDefault(measure, measure.whole().map(shown::get).orElse(null));
        boolean[][] shown = new boolean[months.count()][];
        for (int month = 0; month < shown.length; month++) {
            boolean[] allowed = before == null ? all() : before[month];
            shown[month] = Suppression.shown(tree.parents(), tree.known(), allowed, counts.in(month));
        }
        return shown;
    }

    private boolean[] all() {
        boolean[] all = new boolean[tree.size()];
        Arrays.fill(all, true);
        return all;
    }

    /**
     * The counts of a measure by organisation and code.
     *
     * @param totals if one thing counts under several codes: then whoever isn't counted under one is a cell, too
     */
    private final class Table {

        private final long[][][] counts;

        Table(Measure measure, Cells cells, List<List<String>> codes, @Nullable Cells totals) {
            int size = totals == null ? codes.size() : 2 * codes.size();
            counts = new long[months.count()][tree.size()][size];
            for (int i = 0; i < tree.size(); i++) {
                UUID id = tree.ids().get(i);
                long[] whole = totals == null ? new long[0] : totals.counts(measure, id, List.of());
                for (int code = 0; code < codes.size(); code++) {
                    long[] row = cells.counts(measure, id, codes.get(code));
                    for (int month = 0; month < row.length; month++) {
                        counts[month][i][code] = row[month];
                        if (totals != null) {
                            counts[month][i][codes.size() + code] = whole[month] - row[month];
                        }
                    }
                }
            }
        }

        long[][] in(int month) {
            return counts[month];
        }
    }

    @Override
    public boolean hides(Measure measure, UUID organisation, int index) {
        Integer place = tree.places().get(organisation);
        return place == null || measure.parts().stream().anyMatch(part -> hides(part, place, index));
    }

    private boolean hides(Measure measure, int place, int index) {
        if (tree.known()[place]) {
            return false;
        }
        int each = months.count() / time.count();
        int last = (index + 1) * each - 1;
        for (int month = measure.stock() ? last : index * each; month <= last; month++) {
            if (months.end(month).isAfter(today) || !shown.get(measure)[month][place]) {
                return true;
            }
        }
        return false;
    }
}
