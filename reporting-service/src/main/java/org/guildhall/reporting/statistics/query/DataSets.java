package org.guildhall.reporting.statistics.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.code.CodeList.Titles;
import org.guildhall.reporting.reading.Freshness;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.measure.Measure;
import org.guildhall.reporting.statistics.measure.MeasureDimension;
import org.jspecify.annotations.Nullable;

/** Puts what a query found into the row of a data set. */
final class DataSets {

    private static final List<String> COMPARED = List.of("ASKED", "YEAR_BEFORE");

    private final QueryReading.Found found;
    private final Locale locale;
    private final Map<String, DataSet.Axis> axes = new LinkedHashMap<>();

    private DataSets(QueryReading.Found found, Locale locale) {
        this.found = found;
        this.locale = locale;
    }

    /** @param today whatever ends later isn't over */
    static DataSet of(QueryReading.Found found, SubtreeQueries subtree, Locale locale, LocalDate today) {
        return new DataSets(found, locale).dataSet(subtree, today);
    }

    /** As {@link #of}, written at once: neither the values nor what is said of them are ever together in memory. */
    static void write(
            QueryReading.Found found,
            SubtreeQueries subtree,
            Locale locale,
            LocalDate today,
            ObjectMapper json,
            OutputStream output)
            throws IOException {
        JsonNode head = json.valueToTree(new DataSets(found, locale).dataSet(subtree, List.of(), Map.of()));
        try (DataSetWriter writer = new DataSetWriter(json.createGenerator(output))) {
            writer.write(head, taker -> each(found, today, taker));
        }
    }

    private DataSet dataSet(SubtreeQueries subtree, LocalDate today) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        Map<String, String> status = new LinkedHashMap<>();
        each(found, today, (cell, value) -> {
            if (!value.status().isEmpty()) {
                status.put(Integer.toString(values.size()), value.status());
            }
            values.add(value.number());
        });
        return dataSet(subtree, values, status);
    }

    private DataSet dataSet(SubtreeQueries subtree, List<@Nullable BigDecimal> values, Map<String, String> status) {
        addAxes();
        Freshness freshness = subtree.freshness();
        return new DataSet(
                "2.0",
                "dataset",
                List.copyOf(axes.keySet()),
                axes.values().stream()
                        .map(axis -> axis.category().index().size())
                        .toList(),
                axes,
                Map.of("metric", List.of("measure"), "time", List.of("time")),
                values,
                status,
                found.updated(),
                new DataSet.Extension(
                        freshness.asOf(),
                        freshness.lag(),
                        subtree.organisation().id().toString(),
                        found.plan().basis().name()));
    }

    /**
     * One cell.
     *
     * @param time index of the time
     * @param compared index of what is compared
     */
    record Cell(Measure measure, OrganisationName organisation, int time, List<String> codes, int compared) {}

    /** Takes a cell. */
    @FunctionalInterface
    interface Taker {
        void take(Cell cell, CellValue value);
    }

    /**
     * All cells, the last dimension first.
     *
     * @param today whatever ends later isn't over
     */
    static void each(QueryReading.Found found, LocalDate today, Taker taker) {
        List<Cells> cells = found.cells();
        TimeAxis time = found.plan().time();
        TimeAxis before = time.yearBefore();
        List<List<String>> combinations = combinations(found.codes());
        for (Measure measure : found.plan().measures()) {
            for (OrganisationName organisation : found.organisations()) {
                List<List<@Nullable BigDecimal[]>> rows = combinations.stream()
                        .map(codes -> cells.stream()
                                .map(some -> some.row(measure, organisation.id(), codes))
                                .toList())
                        .toList();
                for (int i = 0; i < time.count(); i++) {
                    for (int codes = 0; codes < rows.size(); codes++) {
                        for (int compared = 0; compared < cells.size(); compared++) {
                            LocalDate end = (compared == 0 ? time : before).end(i);
                            taker.take(
                                    new Cell(measure, organisation, i, combinations.get(codes), compared),
                                    found.hidden().get(compared).hides(measure, organisation.id(), i)
                                            ? CellValue.SUPPRESSED
                                            : CellValue.of(rows.get(codes).get(compared)[i], !end.isAfter(today)));
                        }
                    }
                }
            }
        }
    }

    /** Each code of the first dimension with each of the next; one empty combination where there are none. */
    private static List<List<String>> combinations(List<List<String>> codes) {
        List<List<String>> combinations = List.of(List.of());
        for (List<String> more : codes) {
            combinations = combinations.stream()
                    .flatMap(begun -> more.stream()
                            .map(code -> Stream.concat(begun.stream(), Stream.of(code))
                                    .toList()))
                    .toList();
        }
        return combinations;
    }

    private void addAxes() {
        QueryPlan plan = found.plan();
        add(
                "measure",
                new Titles("指标", "measure"),
                plan.measures(),
                Measure::code,
                measure -> measure.title().in(locale));
        add(
                "organisation",
                new Titles("组织", "organisation"),
                found.organisations(),
                one -> one.id().toString(),
                OrganisationName::name);
        add("time", new Titles("时间", "time"), plan.time().codes(), code -> code, code -> code);
        for (int i = 0; i < plan.by().size(); i++) {
            MeasureDimension dimension = plan.by().get(i);
            add(dimension.code(), dimension.title(), found.codes().get(i), code -> code, code -> code);
        }
        if (plan.yearBefore()) {
            add("compare", new Titles("同期比较", "comparison"), COMPARED, code -> code, code -> code);
        }
        axes.computeIfPresent("measure", (name, axis) -> withUnits(axis));
    }

    private <T> void add(
            String name, Titles title, List<T> codes, Function<T, String> code, Function<T, String> label) {
        Map<String, String> labels = new LinkedHashMap<>();
        codes.forEach(one -> labels.put(code.apply(one), label.apply(one)));
        axes.put(
                name,
                new DataSet.Axis(
                        title.in(locale),
                        new DataSet.Category(codes.stream().map(code).toList(), labels, Map.of())));
    }

    private static DataSet.Unit unit(Measure measure) {
        return new DataSet.Unit(measure.unit(), measure.kind() == Measure.Kind.RATIO ? DataSet.DECIMALS_OF_SHARES : 0);
    }

    private DataSet.Axis withUnits(DataSet.Axis axis) {
        Map<String, DataSet.Unit> units =
                found.plan().measures().stream().collect(Collectors.toMap(Measure::code, DataSets::unit));
        DataSet.Category category = axis.category();
        return new DataSet.Axis(axis.label(), new DataSet.Category(category.index(), category.label(), units));
    }
}
