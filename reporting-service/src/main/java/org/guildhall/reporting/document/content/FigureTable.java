package org.guildhall.reporting.document.content;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.reporting.document.register.ControlTotal;
import org.guildhall.reporting.statistics.query.DataSet;
import org.jspecify.annotations.Nullable;

/**
 * A data set in rows and columns, whose rows are made as they are read. Some of its dimensions stand above the columns, the
 * others before the rows; money stands in yuan.
 */
public final class FigureTable {

    private static final List<String> ABOVE = List.of(FigureDimension.MEASURE, FigureDimension.COMPARED);

    private final String caption;
    private final Words words;
    private final List<FigureDimension> dimensions;
    private final List<FigureDimension> above;
    private final List<FigureDimension> before;
    private final DataSet found;

    private FigureTable(
            String caption,
            DataSet found,
            List<FigureDimension> dimensions,
            List<FigureDimension> above,
            List<FigureDimension> before,
            Words words) {
        this.caption = caption;
        this.found = found;
        this.dimensions = dimensions;
        this.above = above;
        this.before = before;
        this.words = words;
    }

    /**
     * A cell.
     *
     * @param value null where there is no figure
     * @param decimals with how many it is shown
     * @param status null where there is nothing to say
     */
    public record Figure(
            @Nullable BigDecimal value,
            int decimals,
            @Nullable String status) {

        public boolean isProvisional() {
            return DataSet.PROVISIONAL.equals(status);
        }
    }

    /** A row: what stands before it, and its figures. */
    public record Row(List<String> titles, List<Figure> figures) {}

    /**
     * All dimensions, each with a column of its own or above the columns: for sheets.
     *
     * @param caption what the figures are about
     */
    public static FigureTable whole(String caption, DataSet found, Locale locale) {
        List<FigureDimension> dimensions = FigureDimension.all(found, locale);
        return new FigureTable(
                caption,
                found,
                dimensions,
                FigureDimension.of(dimensions, ABOVE, true),
                FigureDimension.of(dimensions, ABOVE, false),
                Words.of(locale));
    }

    /**
     * For pages: what is the same in all rows stands in the caption.
     *
     * @param columns the dimensions above the columns
     */
    public static FigureTable compact(String caption, DataSet found, List<String> columns, Locale locale) {
        List<FigureDimension> dimensions = FigureDimension.all(found, locale);
        List<FigureDimension> above = FigureDimension.of(dimensions, columns, true);
        List<FigureDimension> rest = FigureDimension.of(dimensions, columns, false);
        List<FigureDimension> before =
                rest.stream().filter(one -> !one.isOneCode()).toList();
        String same = rest.stream()
                .filter(one -> one.isOneCode() && !before.isEmpty())
                .map(one -> one.titles().get(0))
                .collect(Collectors.joining(" · "));
        return new FigureTable(
                same.isEmpty() ? caption : caption + " · " + same,
                found,
                dimensions,
                above,
                before.isEmpty() ? rest.subList(0, Math.min(1, rest.size())) : before,
                Words.of(locale));
    }

    public String caption() {
        return caption;
    }

    public Words words() {
        return words;
    }

    /** What stands above the titles of the rows. */
    public List<String> corner() {
        return before.stream().map(FigureDimension::title).toList();
    }

    /** The titles above the columns, a list for each level, the widest first; what is the same in all only of the measure. */
    public List<List<String>> headings() {
        List<FigureDimension> levels = above.stream()
                .filter(one -> !one.isOneCode() || one.id().equals(FigureDimension.MEASURE) || above.size() == 1)
                .toList();
        return levels.stream()
                .map(level -> IntStream.range(0, columns())
                        .mapToObj(column -> level.titles().get(FigureDimension.index(above, column, level)))
                        .toList())
                .toList();
    }

    public int columns() {
        return FigureDimension.size(above);
    }

    public int rowCount() {
        return FigureDimension.size(before);
    }

    /** The rows one by one; each is made when it is asked for. */
    public Iterable<Row> rows() {
        return this::iterator;
    }

    private Iterator<Row> iterator() {
        return IntStream.range(0, rowCount()).mapToObj(this::row).iterator();
    }

    private Row row(int row) {
        List<String> titles = before.stream()
                .map(one -> one.titles().get(FigureDimension.index(before, row, one)))
                .toList();
        int start = FigureDimension.offset(before, row);
        return new Row(
                titles,
                IntStream.range(0, columns())
                        .mapToObj(column -> figure(start + FigureDimension.offset(above, column)))
                        .toList());
    }

    private Figure figure(int place) {
        DataSet.Unit unit = unit(place);
        BigDecimal value = value(place, unit);
        int decimals = unit.label().equals("FEN") ? 2 : unit.decimals();
        return new Figure(value, decimals, found.status().get(Integer.toString(place)));
    }

    private @Nullable BigDecimal value(int place, DataSet.Unit unit) {
        BigDecimal value = found.value().get(place);
        return value == null || !unit.label().equals("FEN") ? value : value.movePointLeft(2);
    }

    private DataSet.Unit unit(int place) {
        FigureDimension measure = dimensions.get(0);
        return unitOf(measure.codes().get(place / measure.stride()));
    }

    private DataSet.Unit unitOf(String measure) {
        return found.dimension().get(FigureDimension.MEASURE).category().unit().get(measure);
    }

    /** What the figures of each measure that adds up come to, without those of the year before. */
    public List<ControlTotal> totals() {
        FigureDimension measure = dimensions.get(0);
        FigureDimension last = dimensions.get(dimensions.size() - 1);
        int step = last.id().equals(FigureDimension.COMPARED) ? last.codes().size() : 1;
        return IntStream.range(0, measure.codes().size())
                .filter(i -> unitOf(measure.codes().get(i)).decimals() == 0)
                .mapToObj(i -> new ControlTotal(
                        measure.codes().get(i),
                        measure.titles().get(i),
                        sum(i * measure.stride(), (i + 1) * measure.stride(), step)))
                .toList();
    }

    private BigDecimal sum(int from, int to, int step) {
        return Stream.iterate(from, place -> place < to, place -> place + step)
                .map(place -> value(place, unit(place)))
                .filter(value -> value != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
