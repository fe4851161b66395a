package org.guildhall.reporting.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guildhall.reporting.statistics.measure.Measure;
import org.guildhall.reporting.statistics.measure.MeasureDimension;
import org.guildhall.reporting.statistics.measure.Measures;
import org.jspecify.annotations.Nullable;

/** What a board tells of an organisation with all below it, from what was counted for it. */
final class BoardFigures {

    static final Measure MEMBERS = measure("members.count");
    static final Measure JOINED = measure("members.joined");
    static final Measure LEFT = measure("members.left");
    private static final Measure PROMOTIONS = measure("promotions.granted");

    /** Which tiles there are, in their order. */
    private static final List<Shown> TILES = List.of(
            new Shown(MEMBERS, TileSpan.STOCK),
            new Shown(JOINED, TileSpan.DAY),
            new Shown(JOINED, TileSpan.MONTH),
            new Shown(LEFT, TileSpan.MONTH),
            new Shown(measure("organisations.count"), TileSpan.STOCK),
            new Shown(measure("cards.issued"), TileSpan.YEAR),
            new Shown(measure("contests.held"), TileSpan.YEAR),
            new Shown(measure("contests.entries"), TileSpan.YEAR),
            new Shown(measure("quizzes.started"), TileSpan.YEAR),
            new Shown(PROMOTIONS, TileSpan.YEAR),
            new Shown(measure("contests.prizeMoney"), TileSpan.YEAR));

    /** Shown elsewhere than on a tile. */
    private static final List<Measure> OTHERS =
            List.of(measure("quizzes.finished"), measure("coupons.issued"), measure("coupons.redeemed"));

    private final List<Counted> counted;
    private final BoardDays days;

    private record Shown(Measure measure, TileSpan span) {}

    BoardFigures(List<Counted> counted, BoardDays days) {
        this.counted = counted;
        this.days = days;
    }

    private static Measure measure(String code) {
        return Measures.find(code).orElseThrow();
    }

    /** The measures of which a board tells, each once. */
    static Stream<Measure> measures() {
        return Stream.concat(TILES.stream().map(Shown::measure), OTHERS.stream())
                .distinct();
    }

    List<Tile> tiles() {
        return TILES.stream()
                .map(shown -> new Tile(shown.measure(), shown.span(), value(shown), before(shown)))
                .toList();
    }

    private long value(Shown shown) {
        return switch (shown.span()) {
            case STOCK -> stock(shown.measure(), days.month());
            case DAY ->
                of(shown.measure())
                        .mapToLong(row -> times(shown.measure(), row) * row.today())
                        .sum();
            case MONTH -> flowed(shown.measure(), days.month(), days.month());
            case YEAR -> thisYear(shown.measure());
        };
    }

    /** Single days of a year ago aren't kept. */
    private @Nullable Long before(Shown shown) {
        return switch (shown.span()) {
            case STOCK -> stock(shown.measure(), days.monthBefore());
            case DAY -> null;
            case MONTH -> flowed(shown.measure(), days.monthBefore(), days.monthBefore());
            case YEAR -> flowed(shown.measure(), days.yearBefore(), days.monthBefore());
        };
    }

    BoardView.Trend trend() {
        List<LocalDate> months = days.trend();
        return new BoardView.Trend(
                months.stream().map(month -> month.toString().substring(0, 7)).toList(),
                months.stream().map(month -> flowed(JOINED, month, month)).toList(),
                months.stream().map(month -> flowed(LEFT, month, month)).toList(),
                months.stream().map(month -> stock(MEMBERS, month)).toList(),
                months.stream()
                        .map(month -> month.minusYears(1))
                        .map(month -> flowed(JOINED, month, month))
                        .toList());
    }

    /** How many members have each code; those without any are left out. */
    Map<String, Long> categories() {
        return byCode("CATEGORY", MEMBERS, row -> true);
    }

    /** How many promotions there were this year to each level. */
    Map<String, Long> promotions() {
        return byCode("SKILL_LEVEL", PROMOTIONS, row -> isWithin(row, days.year(), days.month()));
    }

    private Map<String, Long> byCode(String dimension, Measure measure, Predicate<Counted> chosen) {
        Map<String, Long> byCode = new TreeMap<>();
        counted.stream()
                .filter(row -> row.dimension().equals(dimension) && chosen.test(row))
                .forEach(row -> byCode.merge(row.code(), times(measure, row) * row.amount(), Long::sum));
        byCode.values().removeIf(count -> count == 0);
        return byCode;
    }

    long thisYear(String measure) {
        return thisYear(measure(measure));
    }

    private long thisYear(Measure measure) {
        return flowed(measure, days.year(), days.month());
    }

    /** What there was at the end of the month, or is now. */
    private long stock(Measure measure, LocalDate month) {
        return sum(measure, row -> row.month() == null || !row.month().isAfter(month));
    }

    private long flowed(Measure measure, LocalDate from, LocalDate to) {
        return sum(measure, row -> isWithin(row, from, to));
    }

    private static boolean isWithin(Counted row, LocalDate from, LocalDate to) {
        return row.month() != null
                && !row.month().isBefore(from)
                && !row.month().isAfter(to);
    }

    private long sum(Measure measure, Predicate<Counted> chosen) {
        return of(measure)
                .filter(chosen)
                .mapToLong(row -> times(measure, row) * row.amount())
                .sum();
    }

    private Stream<Counted> of(Measure measure) {
        return counted.stream().filter(row -> row.dimension().equals(MeasureDimension.ALL) && times(measure, row) != 0);
    }

    private static int times(Measure measure, Counted row) {
        return measure.times(row.flow());
    }

    /**
     * A number, without words.
     *
     * @param before the same a year ago, null where that isn't kept
     */
    record Tile(
            Measure measure,
            TileSpan span,
            long value,
            @Nullable Long before) {}
}
