package org.guildhall.reporting.projection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.reporting.LifeFeed;

/** Asks anything the grammar allows about random lives, and answers it by looking at each life. */
final class RandomQueries {

    /** Those of members, with the figures of {@link Lives}, and those of organisations. */
    private static final Map<String, String> FIGURES = Map.of(
            "members.count", "members",
            "members.retained", "retained",
            "members.joined", "joined",
            "members.imported", "imported",
            "members.transferredIn", "transferredIn",
            "members.transferredOut", "transferredOut",
            "members.mergedIn", "mergedIn",
            "members.mergedOut", "mergedOut",
            "members.foundedOut", "foundedOut",
            "members.left", "left");

    private static final List<String> OF_ORGANISATIONS =
            List.of("organisations.count", "organisations.founded", "organisations.closed");

    /** By which measures may be told apart beside members'; those that go together are asked for together. */
    private static final List<List<String>> OTHERS = List.of(
            OF_ORGANISATIONS,
            Employers.MEASURES,
            Employers.OF_CASES,
            Participations.MEASURES,
            List.of("members.activated"));

    private static final List<String> RATIOS = List.of("employers.unitedShare", "members.organisedShare");

    /** Those that add up. */
    static final List<String> MEASURES = Stream.concat(
                    FIGURES.keySet().stream().sorted(), OTHERS.stream().flatMap(List::stream))
            .filter(measure -> !RATIOS.contains(measure) && !Participations.NO_SUMS.contains(measure))
            .toList();

    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final List<String> LEVELS = List.of("CITY", "COUNTY", "GRASSROOTS");
    private static final Map<String, List<String>> CODES = Map.of(
            "category", List.of("COURIER", "MIGRANT_WORKER", "OTHER", "GUARD"),
            "gender", List.of("MALE", "FEMALE"),
            "birthBand", List.of("1980-1984", "1990-1994"),
            "education", List.of("MASTER", "UNKNOWN"),
            "household", List.of("URBAN", "RURAL_MIGRANT"),
            "cause", List.of("WITHDRAWN", "DEEMED_EXIT", "EXPELLED", "DECEASED"),
            "level", LEVELS,
            "employerSize", List.of("ABOVE", "BELOW", "UNKNOWN"));

    private final RandomLives federation;
    private final Random random;
    private final LocalDate today;

    RandomQueries(RandomLives federation, Random random, LocalDate today) {
        this.federation = federation;
        this.random = random;
        this.today = today;
    }

    /** Times, the last one beginning so long after the first. */
    record Times(String granularity, LocalDate first, int count) {

        LocalDate beginning(int index) {
            return switch (granularity) {
                case "DAY" -> first.plusDays(index);
                case "MONTH" -> first.plusMonths(index);
                case "QUARTER" -> first.plusMonths(3L * index);
                default -> first.plusYears(index);
            };
        }

        LocalDate end(int index) {
            return beginning(index + 1).minusDays(1);
        }

        String code(int index) {
            LocalDate day = beginning(index);
            return switch (granularity) {
                case "DAY" -> day.toString();
                case "MONTH" -> day.toString().substring(0, 7);
                case "QUARTER" -> day.getYear() + "-Q" + (day.getMonthValue() / 3 + 1);
                default -> String.valueOf(day.getYear());
            };
        }
    }

    /** A query and what it means. */
    record Asked(
            Map<String, Object> body,
            List<String> measures,
            UUID unit,
            String show,
            Times time,
            List<String> by,
            Map<String, List<String>> where,
            LocalDate asWas,
            boolean yearBefore) {}

    Asked any() {
        List<String> subject = random.nextInt(5) < 2 ? any(OTHERS) : List.copyOf(FIGURES.keySet());
        List<String> dimensions = dimensions(subject);
        List<String> measures = dimensions.contains("cause")
                ? List.of("members.left")
                : subject.stream().filter(measure -> random.nextInt(3) == 0).toList();
        if (measures.isEmpty()) {
            measures = List.of(dimensions.isEmpty() ? any(RATIOS) : subject.get(0));
        }
        List<String> by =
                dimensions.stream().filter(each -> random.nextInt(3) > 0).toList();
        Map<String, List<String>> where = new TreeMap<>();
        for (String dimension : dimensions) {
            if (!by.contains(dimension) || random.nextBoolean()) {
                List<String> all = CODES.get(dimension);
                where.put(dimension, random.nextBoolean() ? all.subList(0, 2) : List.of(any(all)));
            }
        }
        Times time = time();
        boolean yearBefore = !time.granularity().equals("DAY") && random.nextInt(4) == 0;
        LocalDate asWas = random.nextInt(3) == 0 ? time.end(time.count() - 1) : null;
        UUID unit = any(federation.units.subList(0, random.nextInt(4) == 0 ? federation.units.size() : 4));
        String show = any(List.of("SELF", "CHILDREN", "LEVEL:GRASSROOTS", "LEVEL:COUNTY", "KIND:ENTERPRISE_PRIVATE"));
        return asked(measures, unit, show, time, by, where, asWas, yearBefore);
    }

    private List<String> dimensions(List<String> subject) {
        if (subject.equals(OF_ORGANISATIONS) || subject.equals(Employers.MEASURES)) {
            String dimension = subject.equals(OF_ORGANISATIONS) ? "level" : "employerSize";
            return random.nextBoolean() ? List.of(dimension) : List.of();
        }
        if (OTHERS.contains(subject)) {
            return List.of();
        }
        if (random.nextInt(6) == 0) {
            return List.of("cause");
        }
        List<String> dimensions = new ArrayList<>(List.of("category", "gender", "birthBand", "education", "household"));
        Collections.shuffle(dimensions, random);
        return dimensions.subList(0, random.nextInt(4));
    }

    /** The last three months of one measure. */
    Asked last(String measure, UUID unit, String show) {
        Times time = new Times("MONTH", today.withDayOfMonth(1).minusMonths(2), 3);
        return asked(List.of(measure), unit, show, time, List.of(), Map.of(), null, false);
    }

    private Asked asked(
            List<String> measures,
            UUID unit,
            String show,
            Times time,
            List<String> by,
            Map<String, List<String>> where,
            LocalDate asWas,
            boolean yearBefore) {
        Map<String, Object> body = new HashMap<>();
        body.put("measures", measures);
        body.put("organisation", Map.of("unit", unit.toString(), "show", show));
        body.put(
                "time",
                Map.of(
                        "granularity",
                        time.granularity(),
                        "from",
                        time.first().toString(),
                        "to",
                        time.end(time.count() - 1).toString()));
        if (!by.isEmpty()) {
            body.put("by", by);
        }
        if (!where.isEmpty()) {
            body.put("where", where);
        }
        if (asWas != null) {
            body.put("basis", "AS_WAS");
        }
        if (yearBefore) {
            body.put("compare", "YEAR_BEFORE");
        }
        return new Asked(body, measures, unit, show, time, by, where, asWas, yearBefore);
    }

    private Times time() {
        return switch (random.nextInt(4)) {
            case 0 -> new Times("DAY", today.minusDays(1 + random.nextInt(50)), 1 + random.nextInt(5));
            case 1 ->
                new Times("MONTH", today.withDayOfMonth(1).minusMonths(random.nextInt(16)), 1 + random.nextInt(6));
            case 2 ->
                new Times(
                        "QUARTER",
                        today.withMonth(1).withDayOfMonth(1).minusMonths(3L * random.nextInt(5)),
                        1 + random.nextInt(4));
            default -> new Times("YEAR", today.withDayOfYear(1).minusYears(random.nextInt(3)), 1 + random.nextInt(3));
        };
    }

    /** Every cell that can be, under the codes of its dimensions as an answer has them. */
    Map<String, BigDecimal> answer(Asked asked) {
        Map<String, BigDecimal> cells = new TreeMap<>();
        for (String measure : asked.measures()) {
            for (UUID shown : shown(asked)) {
                for (int i = 0; i < asked.time().count(); i++) {
                    for (Map<String, String> codes : combinations(asked)) {
                        String key =
                                " " + measure + " " + shown + " " + asked.time().code(i)
                                        + asked.by().stream()
                                                .map(dimension -> " " + codes.get(dimension))
                                                .collect(Collectors.joining());
                        LocalDate from = asked.time().beginning(i);
                        LocalDate to = asked.time().end(i);
                        BigDecimal value = value(asked, measure, shown, from, to, codes);
                        if (asked.yearBefore()) {
                            cells.put(key + " ASKED", value);
                            LocalDate toBefore = to.plusDays(1).minusYears(1).minusDays(1);
                            cells.put(
                                    key + " YEAR_BEFORE",
                                    value(asked, measure, shown, from.minusYears(1), toBefore, codes));
                        } else {
                            cells.put(key, value);
                        }
                    }
                }
            }
        }
        return cells;
    }

    /** Each code of each dimension by which is told apart, with each of the others. */
    private static List<Map<String, String>> combinations(Asked asked) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (String dimension : asked.by()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> begun : combinations) {
                for (String code : asked.where().getOrDefault(dimension, CODES.get(dimension))) {
                    Map<String, String> more = new HashMap<>(begun);
                    more.put(dimension, code);
                    longer.add(more);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private List<UUID> shown(Asked asked) {
        return federation.units.stream()
                .filter(unit -> switch (asked.show()) {
                    case "SELF" -> unit.equals(asked.unit());
                    case "CHILDREN" ->
                        !unit.equals(federation.root) && asked.unit().equals(federation.parent(unit, asked.asWas()));
                    case "KIND:ENTERPRISE_PRIVATE" -> federation.isWithin(unit, asked.unit(), asked.asWas());
                    default ->
                        asked.show().equals("LEVEL:" + level(unit))
                                && federation.isWithin(unit, asked.unit(), asked.asWas());
                })
                .toList();
    }

    private String level(UUID unit) {
        int index = federation.units.indexOf(unit);
        return index == 0 ? "CITY" : index < 4 ? "COUNTY" : "GRASSROOTS";
    }

    private BigDecimal value(
            Asked asked, String measure, UUID shown, LocalDate from, LocalDate to, Map<String, String> codes) {
        Predicate<UUID> below = unit -> federation.isWithin(unit, shown, asked.asWas());
        Map<String, Set<String>> wanted = new HashMap<>();
        asked.where().forEach((dimension, some) -> wanted.put(dimension, Set.copyOf(some)));
        codes.forEach((dimension, code) -> wanted.put(dimension, Set.of(code)));
        return switch (measure) {
            case "employers.unitedShare" ->
                ratio(
                        value("employers.united", below, from, to, wanted),
                        value("employers.count", below, from, to, wanted));
            case "members.organisedShare" ->
                ratio(
                        value("members.count", below, from, to, wanted),
                        value("employers.employees", below, from, to, wanted));
            case "quizzes.turnout" ->
                ratio(
                        value("quizzes.persons", below, from, to, wanted),
                        value("members.count", below, from, to, wanted));
            default -> BigDecimal.valueOf(value(measure, below, from, to, wanted));
        };
    }

    private static BigDecimal ratio(long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP);
    }

    /** What a unit has by itself, over all of the times. */
    long own(String measure, UUID unit, Times time) {
        long sum = 0;
        for (int i = 0; i < time.count(); i++) {
            sum += value(measure, unit::equals, time.beginning(i), time.end(i), Map.of());
        }
        return sum;
    }

    private long value(
            String measure, Predicate<UUID> below, LocalDate from, LocalDate to, Map<String, Set<String>> wanted) {
        if (OF_ORGANISATIONS.contains(measure)) {
            Set<String> levels = wanted.getOrDefault("level", Set.copyOf(LEVELS));
            return organisations(measure, below.and(unit -> levels.contains(level(unit))), from, to);
        }
        if (Employers.MEASURES.contains(measure) || Employers.OF_CASES.contains(measure)) {
            Set<String> sizes = wanted.getOrDefault("employerSize", Set.copyOf(CODES.get("employerSize")));
            return federation.employers.count(measure, below, from, to, sizes);
        }
        if (Participations.MEASURES.contains(measure)) {
            return federation.participations.count(measure, below, from, to);
        }
        if (measure.equals("members.activated")) {
            return federation.lives.activated(below, from, to);
        }
        Map<String, Object> figures = federation.lives.figures(
                below,
                from,
                to,
                who -> wanted.entrySet().stream().allMatch(one -> has(who, one.getKey(), one.getValue())));
        if (wanted.containsKey("cause")) {
            Map<?, ?> causes = (Map<?, ?>) figures.get("leftBy");
            return wanted.get("cause").stream()
                    .mapToLong(cause -> causes.get(cause) == null ? 0 : (Integer) causes.get(cause))
                    .sum();
        }
        return (Integer) figures.get(FIGURES.get(measure));
    }

    private static boolean has(LifeFeed.Dimensions who, String dimension, Set<String> wanted) {
        return switch (dimension) {
            case "category" -> who.categories().stream().anyMatch(wanted::contains);
            case "gender" -> wanted.contains(who.gender());
            case "birthBand" -> wanted.contains(who.birthBand());
            case "education" -> wanted.contains(who.education() == null ? "UNKNOWN" : who.education());
            // Not of who they are, but of how they left.
            case "cause" -> true;
            default -> wanted.contains(who.household());
        };
    }

    private long organisations(String measure, Predicate<UUID> which, LocalDate from, LocalDate to) {
        return federation.units.stream()
                .filter(which)
                .filter(unit -> {
                    LocalDate closed = federation.closed.getOrDefault(unit, LocalDate.MAX);
                    return switch (measure) {
                        case "organisations.founded" -> !FOUNDED.isBefore(from) && !FOUNDED.isAfter(to);
                        case "organisations.closed" -> !closed.isBefore(from) && !closed.isAfter(to);
                        default -> closed.isAfter(to);
                    };
                })
                .count();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
