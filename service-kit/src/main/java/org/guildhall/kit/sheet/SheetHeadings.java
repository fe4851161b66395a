package org.guildhall.kit.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which column stands where, by the first row that isn't blank.
 *
 * @param <C> the columns that the import knows
 */
public final class SheetHeadings<C extends SheetColumn> {

    private final Collection<C> columns;
    private final Map<C, Integer> places = new HashMap<>();
    private final List<SheetFault> faults = new ArrayList<>();

    public SheetHeadings(SheetRow row, Collection<C> columns, Collection<C> required) {
        this.columns = columns;
        IntStream.range(0, row.cells().size())
                .filter(position -> !row.cell(position).isBlank())
                .forEach(position -> place(row, position));
        required.stream()
                .filter(column -> !places.containsKey(column))
                .forEach(column -> faults.add(new SheetFault(row.number(), column.heading(), "column-missing")));
    }

    private void place(SheetRow row, int position) {
        Optional<C> column = called(row.cell(position).text());
        if (column.isEmpty()) {
            // Never what stands there: without headings it is somebody's question, or their name.
            faults.add(new SheetFault(row.number(), ColumnLetters.of(position), "unknown-column"));
        } else if (places.putIfAbsent(column.get(), position) != null) {
            faults.add(new SheetFault(row.number(), column.get().heading(), "duplicate"));
        }
    }

    /** The column of this heading, whatever its case, width and spaces. */
    private Optional<C> called(String written) {
        String plain = plain(written);
        return columns.stream()
                .filter(column -> plain(column.heading()).equals(plain)
                        || column.aliases().contains(plain))
                .findFirst();
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_*-]", "");
    }

    /** What is wrong with the headings; nothing can be read under them then. */
    public List<SheetFault> faults() {
        return faults;
    }

    public SheetCell cell(SheetRow row, C column) {
        Integer place = places.get(column);
        return place == null ? SheetCell.EMPTY : row.cell(place);
    }

    /** A fault for each value of the row that stands under no heading: what it means nobody knows, so it isn't dropped. */
    public List<SheetFault> surplus(SheetRow row) {
        return IntStream.range(0, row.cells().size())
                .filter(position -> !row.cell(position).isBlank() && !places.containsValue(position))
                .mapToObj(position -> new SheetFault(row.number(), ColumnLetters.of(position), "under-no-heading"))
                .toList();
    }
}
