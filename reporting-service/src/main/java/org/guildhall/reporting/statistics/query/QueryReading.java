package org.guildhall.reporting.statistics.query;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** @throws org.guildhall.kit.problem.ProblemException 422 with all that is wrong */
    static QueryReading checked(SubtreeQueries subtree, QueryPlan plan, Faults faults) throws SQLException {
        QueryReading reading = new QueryReading(subtree, plan);
        reading.checkDays(faults);
        reading.checkCodes(faults);
        faults.refuseIfAny();
        return reading;
    }

    /**
     * What a query found.
     *
     * @param organisations whose totals are shown
     * @param codes for each dimension by which these are told apart
     * @param cells of the times asked for, and of those a year before if they are to be compared
     */
    record Found(QueryPlan plan, List<OrganisationName> organisations, List<List<String>> codes, List<Cells> cells) {}

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
        QueryCost.checkCells(plan, shown.size());
        checkFacts();
        List<UUID> ids = shown.stream().map(one -> one.organisation().id()).toList();
        List<Cells> cells = new ArrayList<>(List.of(counting.cells(ids, plan.time())));
        if (plan.yearBefore()) {
            cells.add(counting.cells(ids, plan.time().yearBefore()));
        }
        LocalDate last = plan.time().lastDay();
        Set<UUID> counted = new TreeSet<>();
        cells.forEach(some -> counted.addAll(some.organisations()));
        List<OrganisationName> organisations = shown.stream()
                .filter(one -> !one.isClosedOn(last)
                        || counted.contains(one.organisation().id()))
                .map(SubtreeQueries.Child::organisation)
                .toList();
        Found found = new Found(plan, organisations, codes(cells), cells);
        QueryCost.checkFound(found);
        return found;
    }

    private List<List<String>> codes(List<Cells> cells) {
        List<List<String>> codes = new ArrayList<>();
        for (int i = 0; i < plan.by().size(); i++) {
            int dimension = i;
            Set<String> some = new TreeSet<>(plan.where().getOrDefault(plan.by().get(i), List.of()));
            cells.forEach(counted -> some.addAll(counted.codes(dimension)));
            codes.add(List.copyOf(some));
        }
        return codes;
    }
}
