package org.guildhall.reporting.statistics.query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.reporting.statistics.common.Basis;
import org.guildhall.reporting.statistics.common.KnownCodes;
import org.guildhall.reporting.statistics.measure.Measure;
import org.guildhall.reporting.statistics.measure.MeasureDimension;
import org.guildhall.reporting.statistics.measure.Measures;
import org.guildhall.reporting.statistics.measure.MemberFactAmountQueries;
import org.guildhall.reporting.statistics.query.QueryPlan.Show;
import org.guildhall.reporting.statistics.query.QueryPlan.What;

/** Makes a plan of a query, as far as it makes sense, and notes each part that makes none. */
final class QueryCheck {

    private static final String LEVEL = "LEVEL:";
    private static final String KIND = "KIND:";

    private final StatisticsQuery query;
    private final LocalDate today;
    private final Faults faults;

    private QueryCheck(StatisticsQuery query, LocalDate today, Faults faults) {
        this.query = query;
        this.today = today;
        this.faults = faults;
    }

    static QueryPlan plan(StatisticsQuery query, LocalDate today, Faults faults) {
        return new QueryCheck(query, today, faults).plan();
    }

    private QueryPlan plan() {
        List<Measure> measures = measures();
        List<MeasureDimension> by = by();
        Map<MeasureDimension, List<String>> where = where();
        TimeAxis time = TimeCheck.axis(query.time(), today, faults);
        QueryPlan plan = new QueryPlan(measures, show(), time, by, where, basis(), yearBefore(time));
        plan.dimensions().forEach(dimension -> combine(measures, dimension));
        if (!plan.isRolledUp()) {
            plan.dimensions().forEach(this::combineWithOthers);
        }
        return plan;
    }

    private List<Measure> measures() {
        Set<Measure> found = new LinkedHashSet<>();
        for (int i = 0; i < query.measures().size(); i++) {
            Measure measure = Measures.find(query.measures().get(i)).orElse(null);
            if (measure == null) {
                faults.add(new FieldError(
                        "/measures/" + i,
                        "query-measure",
                        Measures.all().stream().map(Measure::code).collect(Collectors.joining(", "))));
            } else {
                found.add(measure);
            }
        }
        return List.copyOf(found);
    }

    private List<MeasureDimension> by() {
        List<String> asked = query.by() == null ? List.of() : query.by();
        Set<MeasureDimension> found = new LinkedHashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            MeasureDimension dimension = Measures.findDimension(asked.get(i)).orElse(null);
            if (dimension == null) {
                faults.add(new FieldError("/by/" + i, "query-dimension", dimensions()));
            } else {
                found.add(dimension);
            }
        }
        return List.copyOf(found);
    }

    private Map<MeasureDimension, List<String>> where() {
        Map<MeasureDimension, List<String>> found = new LinkedHashMap<>();
        if (query.where() != null) {
            new TreeMap<>(query.where()).forEach((code, codes) -> {
                MeasureDimension dimension = Measures.findDimension(code).orElse(null);
                if (dimension == null) {
                    faults.add(new FieldError("/where/?", "query-dimension", dimensions()));
                } else {
                    found.put(dimension, codes);
                }
            });
        }
        return found;
    }

    private void combine(List<Measure> measures, MeasureDimension dimension) {
        for (Measure measure : measures) {
            if (!measure.dimensions().contains(dimension.code())) {
                faults.add(new FieldError(
                        "/measures/" + query.measures().indexOf(measure.code()),
                        "query-combination",
                        dimension.code(),
                        String.join(", ", measure.dimensions())));
            }
        }
    }

    private void combineWithOthers(MeasureDimension dimension) {
        if (!MemberFactAmountQueries.tellsApart(dimension)) {
            boolean told = query.by() != null && query.by().contains(dimension.code());
            faults.add(new FieldError(
                    told ? "/by/" + query.by().indexOf(dimension.code()) : "/where/" + dimension.code(),
                    "query-alone",
                    dimension.code()));
        }
    }

    private static String dimensions() {
        return Measures.dimensions().stream().map(MeasureDimension::code).collect(Collectors.joining(", "));
    }

    private Show show() {
        String show = query.organisation().show() == null
                ? "SELF"
                : query.organisation().show();
        if (show.startsWith(LEVEL) && KnownCodes.of("LEVEL").contains(show.substring(LEVEL.length()))) {
            return new Show(What.LEVEL, show.substring(LEVEL.length()), null);
        }
        if (show.startsWith(KIND) && KnownCodes.of("KIND").contains(show.substring(KIND.length()))) {
            return new Show(What.KIND, null, show.substring(KIND.length()));
        }
        if (show.equals("SELF") || show.equals("CHILDREN")) {
            return new Show(What.valueOf(show), null, null);
        }
        faults.add(new FieldError("/organisation/show", "query-show", shows()));
        return new Show(What.SELF, null, null);
    }

    private static String shows() {
        return Stream.of(
                        Stream.of("SELF", "CHILDREN"),
                        KnownCodes.of("LEVEL").stream().map(LEVEL::concat),
                        KnownCodes.of("KIND").stream().map(KIND::concat))
                .flatMap(some -> some)
                .collect(Collectors.joining(", "));
    }

    private Basis basis() {
        String basis = query.basis() == null ? Basis.AS_IS.name() : query.basis();
        for (Basis known : Basis.values()) {
            if (known.name().equals(basis)) {
                return known;
            }
        }
        faults.add(new FieldError("/basis", "query-basis"));
        return Basis.AS_IS;
    }

    private boolean yearBefore(TimeAxis time) {
        if (query.compare() != null && !query.compare().equals("YEAR_BEFORE")) {
            faults.add(new FieldError("/compare", "query-compare"));
        } else if (query.compare() != null && time.granularity() == Granularity.DAY) {
            faults.add(new FieldError("/compare", "query-compare-days"));
        }
        return query.compare() != null;
    }
}
