package org.guildhall.reporting.statistics.query;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guildhall.reporting.statistics.common.Basis;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.measure.Measure;
import org.guildhall.reporting.statistics.measure.Measures;
import org.guildhall.reporting.statistics.measure.RolledUpQueries;
import org.jspecify.annotations.Nullable;

/** Carries out a plan at one moment of the projection. */
final class QueryReading {

    private static final Measure MEMBERS = Measures.find("members.count").orElseThrow();

    private final SubtreeQueries subtree;
    private final QueryPlan plan;
    private final QueryCost cost;
    private final @Nullable Beyond beyond;
    private final Counting counting;

    private QueryReading(SubtreeQueries subtree, QueryPlan plan, QueryCost cost, @Nullable Beyond beyond)
            throws SQLException {
        this.subtree = subtree;
        this.plan = plan;
        this.cost = cost;
        this.beyond = beyond;
        this.counting = new Counting(subtree, plan);
    }

    /**
     * What may be told of an organisation that the caller doesn't read otherwise: with what is small hidden.
     *
     * @param tree the organisations that are told of
     */
    record Beyond(PublishedTree tree, LocalDate today) {}

    /**
     * Finds nothing wrong with the plan.
     *
     * @param cost how dear it may be
     * @param beyond null for who reads the organisation anyway
     * @throws org.guildhall.kit.problem.ProblemException 422 with all that is wrong
     */
    static QueryReading begin(
            SubtreeQueries subtree, QueryPlan plan, QueryCost cost, @Nullable Beyond beyond, Faults faults)
            throws SQLException {
        QueryReading reading = checking(subtree, plan, cost, beyond, faults);
        faults.refuseIfAny();
        return reading;
    }

    /** Notes what is wrong with the plan at this moment. */
    static QueryReading checking(
            SubtreeQueries subtree, QueryPlan plan, QueryCost cost, @Nullable Beyond beyond, Faults faults)
            throws SQLException {
        QueryReading reading = new QueryReading(subtree, plan, cost, beyond);
        MomentCheck.check(subtree, plan, reading.counting, faults);
        return reading;
    }

    /** @throws TooDearException when it would be too dear */
    void checkCost() throws SQLException {
        checkCost(shown());
    }

    private void checkCost(List<SubtreeQueries.Child> shown) throws SQLException {
        cost.checkCells(plan, shown.size());
        checkFacts();
    }

    /**
     * What a query found.
     *
     * @param organisations whose totals are shown
     * @param codes for each dimension by which these are told apart
     * @param updated when it last changed; null by a former tree, and for who doesn't read the organisation otherwise
     * @param cells of the times asked for, and of those a year before if they are to be compared
     * @param hidden which of these are hidden
     */
    record Found(
            QueryPlan plan,
            List<OrganisationName> organisations,
            List<List<String>> codes,
            List<Cells> cells,
            List<Hidden> hidden,
            @Nullable Instant updated) {}

    /** The organisations whose totals are asked for. */
    List<SubtreeQueries.Child> shown() throws SQLException {
        return switch (plan.show().what()) {
            case SELF -> List.of(new SubtreeQueries.Child(subtree.organisation(), null));
            case CHILDREN -> subtree.everyChild();
            case LEVEL, KIND -> subtree.all(plan.show().level(), plan.show().kind());
        };
    }

    /** Those read one by one, for several dimensions or for different persons. */
    private void checkFacts() throws SQLException {
        List<String> read = new ArrayList<>(plan.isRolledUp() ? List.of() : counting.flows(List.of(MEMBERS)));
        plan.counted().forEach(measure -> {
            if (measure.personsOf() != null) {
                read.add(measure.personsOf());
            }
        });
        if (!read.isEmpty()) {
            long facts = RolledUpQueries.facts(subtree, read);
            cost.checkFacts(plan.yearBefore() ? 2 * facts : facts);
        }
    }

    /** @throws TooDearException when it would be too dear, or turns out to be */
    Found find() throws SQLException {
        return beyond == null ? findWithin() : findBeyond(beyond);
    }

    private Found findWithin() throws SQLException {
        List<SubtreeQueries.Child> shown = shown();
        List<Cells> cells = cells(shown);
        LocalDate last = plan.time().lastDay();
        Set<UUID> counted = new TreeSet<>();
        cells.forEach(some -> counted.addAll(some.organisations()));
        List<OrganisationName> organisations = shown.stream()
                .filter(one -> !one.isClosedOn(last)
                        || counted.contains(one.organisation().id()))
                .map(SubtreeQueries.Child::organisation)
                .toList();
        return found(organisations, cells, Collections.nCopies(cells.size(), Hidden.NOTHING));
    }

    /** Which organisations and codes are told of says nothing about how many are counted for them. */
    private Found findBeyond(Beyond told) throws SQLException {
        LocalDate last = plan.time().lastDay();
        List<SubtreeQueries.Child> shown = shown().stream()
                .filter(one -> told.tree().tells(one.organisation().id()) && !one.isClosedOn(last))
                .toList();
        List<Hidden> hidden = new ArrayList<>();
        for (TimeAxis time : times()) {
            hidden.add(SmallCells.of(counting, told.tree(), plan, time, told.today(), cost));
        }
        return found(shown.stream().map(SubtreeQueries.Child::organisation).toList(), cells(shown), hidden);
    }

    private List<TimeAxis> times() {
        return plan.yearBefore() ? List.of(plan.time(), plan.time().yearBefore()) : List.of(plan.time());
    }

    private List<Cells> cells(List<SubtreeQueries.Child> shown) throws SQLException {
        checkCost(shown);
        List<UUID> ids = shown.stream().map(one -> one.organisation().id()).toList();
        List<Cells> cells = new ArrayList<>();
        for (TimeAxis time : times()) {
            cells.add(counting.cells(ids, time));
        }
        return cells;
    }

    /**
     * By a former tree others may count below it than do now, and their changes aren't marked here. Who doesn't read the organisation
     * otherwise isn't told either: it would tell when somebody came.
     */
    @Nullable Instant updated() throws SQLException {
        return beyond == null && plan.basis() == Basis.AS_IS ? RolledUpQueries.changedAt(subtree) : null;
    }

    private Found found(List<OrganisationName> organisations, List<Cells> cells, List<Hidden> hidden)
            throws SQLException {
        List<List<String>> codes = new ArrayList<>();
        for (int i = 0; i < plan.by().size(); i++) {
            codes.add(codes(i, organisations, cells, hidden));
        }
        Found found = new Found(plan, organisations, codes, cells, hidden, updated());
        cost.checkFound(found);
        return found;
    }

    /** Those asked for, and those under which anything was counted that is shown. */
    private List<String> codes(
            int dimension, List<OrganisationName> organisations, List<Cells> cells, List<Hidden> hidden) {
        Set<String> codes = new TreeSet<>(plan.where().getOrDefault(plan.by().get(dimension), List.of()));
        for (int i = 0; i < cells.size(); i++) {
            codes.addAll(
                    hidden.get(i) == Hidden.NOTHING
                            ? cells.get(i).codes(dimension)
                            : cells.get(i).codesShown(plan.counted(), organisations, hidden.get(i)));
        }
        return List.copyOf(codes);
    }
}
