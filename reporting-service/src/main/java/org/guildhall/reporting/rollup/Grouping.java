package org.guildhall.reporting.rollup;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Counts all facts in one walk through the tree: they come organisation by organisation, each with its children behind it. So
 * only the counts between the root and the present organisation are in memory; whichever is left is written and added to the
 * one above it.
 */
public final class Grouping {

    private final Tree tree;
    private final LocalDate daysSince;
    private final RefilledRows ownDays;
    private final RefilledRows months;
    private final RefilledRows days;
    private final Set<String> flows = new TreeSet<>();
    private final List<Place> line = new ArrayList<>();

    Grouping(Tree tree, LocalDate daysSince, RefilledRows ownDays, RefilledRows months, RefilledRows days) {
        this.tree = tree;
        this.daysSince = daysSince;
        this.ownDays = ownDays;
        this.months = months;
        this.days = days;
    }

    private record What(String flow, String dimension, String code, LocalDate day) {

        What inMonth() {
            return new What(flow, dimension, code, day.withDayOfMonth(1));
        }
    }

    /** An organisation on the way from the root to the present one, with what was counted so far. */
    public static final class Place {

        private final UUID organisation;
        private final LocalDate daysSince;
        private final Map<What, Long> ownDays = new HashMap<>();
        private final Map<What, Long> months = new HashMap<>();
        private final Map<What, Long> days = new HashMap<>();

        private Place(UUID organisation, LocalDate daysSince) {
            this.organisation = organisation;
            this.daysSince = daysSince;
        }

        /** Counts facts. */
        public void add(String flow, String dimension, String code, LocalDate day, long amount) {
            count(new What(flow, dimension, code, day), amount);
        }

        /** Counts facts whose days are kept for each organisation by itself, too. */
        public void addDays(String flow, String dimension, String code, LocalDate day, long amount) {
            ownDays.merge(new What(flow, dimension, code, day), amount, Long::sum);
        }

        private void count(What what, long amount) {
            months.merge(what.inMonth(), amount, Long::sum);
            if (!what.day().isBefore(daysSince)) {
                days.merge(what, amount, Long::sum);
            }
        }

        private void addAll(Place child) {
            child.months.forEach((what, amount) -> months.merge(what, amount, Long::sum));
            child.days.forEach((what, amount) -> days.merge(what, amount, Long::sum));
        }
    }

    /** Where the facts of the organisation are counted; all before it, save its ancestors, is left for good. */
    public Place at(UUID organisation) throws SQLException {
        if (line.isEmpty() || !last().organisation.equals(organisation)) {
            List<UUID> wanted = tree.line(organisation);
            while (!line.isEmpty() && !leadsTo(wanted)) {
                leave();
            }
            while (line.size() < wanted.size()) {
                line.add(new Place(wanted.get(line.size()), daysSince));
            }
        }
        return last();
    }

    private boolean leadsTo(List<UUID> wanted) {
        return line.size() <= wanted.size() && wanted.get(line.size() - 1).equals(last().organisation);
    }

    private Place last() {
        return line.get(line.size() - 1);
    }

    private void leave() throws SQLException {
        Place left = line.remove(line.size() - 1);
        left.ownDays.forEach(left::count);
        write(ownDays, left.organisation, left.ownDays);
        write(months, left.organisation, left.months);
        write(days, left.organisation, left.days);
        left.months.keySet().forEach(what -> flows.add(what.flow()));
        if (!line.isEmpty()) {
            last().addAll(left);
        }
    }

    private static void write(RefilledRows table, UUID organisation, Map<What, Long> counts) throws SQLException {
        for (Map.Entry<What, Long> count : counts.entrySet()) {
            if (count.getValue() != 0) {
                What what = count.getKey();
                table.add(organisation, what.flow(), what.dimension(), what.code(), what.day(), count.getValue());
            }
        }
    }

    /** Writes what is left, and tells the flows that anything was of. */
    Set<String> finish() throws SQLException {
        while (!line.isEmpty()) {
            leave();
        }
        return flows;
    }
}
