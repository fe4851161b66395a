package org.guildhall.reporting.statistics.query;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.reporting.statistics.common.KnownCodes;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.measure.Measure;
import org.guildhall.reporting.statistics.measure.MeasureDimension;
import org.guildhall.reporting.statistics.measure.Measures;
import org.guildhall.reporting.statistics.measure.RolledUpQueries;

/** Carries out a plan at one moment of the projection. */
final class QueryReading {

    private static final Measure MEMBERS = Measures.find("members.count").orElseThrow();

    private final SubtreeQueries subtree;
    private final QueryPlan plan;
    private final Counting counting;

    private QueryReading(SubtreeQueries subtree, QueryPlan plan) throws SQLException {
        this.subtree = subtree;
        this.plan = plan;
        this.counting = new Counting(subtree, plan);
    }

    /** @throws org.guildhall.kit.problem.ProblemException 422 with all that is wrong, or when the answer would be too large */
    static Found read(SubtreeQueries subtree, QueryPlan plan, Faults faults) throws SQLException {
        return checked(subtree, plan, faults).found();
    }

    /**
     * The same of an organisation that the caller doesn't read otherwise, with what is small hidden.
     *
     * @param tree the organisations that are told of
     */
    static Found readBeyond(SubtreeQueries subtree, QueryPlan plan, Faults faults, PublishedTree tree, LocalDate today)
            throws SQLException {
        return checked(subtree, plan, faults).foundBeyond(tree, today);
    }

    /** @throws org.guildhall.kit.problem.ProblemException 422 with all that is wrong */
    static QueryReading checked(SubtreeQueries subtree, QueryPlan plan, Faults faults) throws SQLException {
        QueryReading reading = checking(subtree, plan, faults);
        faults.refuseIfAny();
        return reading;
    }

    /** Notes what is wrong with the plan at this moment. */
    static QueryReading checking(SubtreeQueries subtree, QueryPlan plan, Faults faults) throws SQLException {
        QueryReading reading = new QueryReading(subtree, plan);
        reading.checkDays(faults);
        reading.checkCodes(faults);
        return reading;
    }

    /**
     * What a query found.
     *
     * @param organisations whose totals are shown
     * @param codes for each dimension by which these are told apart
     * @param cells of the times asked for, and of those a year before if they are to be compared
     * @param hidden which of these are hidden
     */
    record Found(
            QueryPlan plan,
            List<OrganisationName> organisations,
            List<List<String>> codes,
            List<Cells> cells,
            List<Hidden> hidden) {}

    private void checkDays(Faults faults) throws SQLException {
        LocalDate daysSince = RolledUpQueries.daysSince(subtree);
        if (plan.time().granularity() == Granularity.DAY && plan.time().first().isBefore(daysSince)) {
            faults.add(new FieldError("/time", "query-days-kept", daysSince.toString()));
        }
    }

    /** A slip of the pen must not look like a figure of zero. */
    private void checkCodes(Faults faults) throws SQLException {
        for (Map.Entry<MeasureDimension, List<String>> restricted : plan.where().entrySet()) {
            MeasureDimension dimension = restricted.getKey();
            List<String> listed = dimension.list() == null ? restricted.getValue() : KnownCodes.of(dimension.list());
            for (int i = 0; i < restricted.getValue().size(); i++) {
                String code = restricted.getValue().get(i);
                if (!listed.contains(code)
                        && !RolledUpQueries.isTold(
                                subtree, counting.flows(plan.counted()), dimension.storedOrAll(), code)) {
                    faults.add(new FieldError(
                            "/where/" + dimension.code() + "/" + i, "unknown-code", String.join(", ", listed)));
                }
            }
        }
    }

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
            QueryCost.checkFacts(plan.yearBefore() ? 2 * facts : facts);
        }
    }

    private Found found() throws SQLException {
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
    private Found foundBeyond(PublishedTree tree, LocalDate today) throws SQLException {
        LocalDate last = plan.time().lastDay();
        List<SubtreeQueries.Child> shown = shown().stream()
                .filter(one -> tree.tells(one.organisation().id()) && !one.isClosedOn(last))
                .toList();
        List<Hidden> hidden = new ArrayList<>();
        for (TimeAxis time : times()) {
            hidden.add(SmallCells.of(subtree, tree, plan, time, today));
        }
        return found(shown.stream().map(SubtreeQueries.Child::organisation).toList(), cells(shown), hidden);
    }

    private List<TimeAxis> times() {
        return plan.yearBefore() ? List.of(plan.time(), plan.time().yearBefore()) : List.of(plan.time());
    }

    private List<Cells> cells(List<SubtreeQueries.Child> shown) throws SQLException {
        QueryCost.checkCells(plan, shown.size());
        checkFacts();
        List<UUID> ids = shown.stream().map(one -> one.organisation().id()).toList();
        List<Cells> cells = new ArrayList<>();
        for (TimeAxis time : times()) {
            cells.add(counting.cells(ids, time));
        }
        return cells;
    }

    private Found found(List<OrganisationName> organisations, List<Cells> cells, List<Hidden> hidden) {
        List<List<String>> codes = new ArrayList<>();
        for (int i = 0; i < plan.by().size(); i++) {
            codes.add(codes(i, organisations, cells, hidden));
        }
        Found found = new Found(plan, organisations, codes, cells, hidden);
        QueryCost.checkFound(found);
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
