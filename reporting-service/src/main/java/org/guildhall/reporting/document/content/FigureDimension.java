package org.guildhall.reporting.document.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.reporting.statistics.query.DataSet;

/**
 * A dimension of a data set, in the language of a document.
 *
 * @param titles of its codes
 * @param stride how far apart the values of two of its codes lie that follow each other
 */
record FigureDimension(String id, String title, List<String> codes, List<String> titles, int stride) {

    static final String MEASURE = "measure";
    static final String COMPARED = "compare";

    /** Those of the data set, in its order. */
    static List<FigureDimension> all(DataSet found, Locale locale) {
        List<FigureDimension> dimensions = new ArrayList<>();
        int stride = 1;
        for (int i = found.id().size() - 1; i >= 0; i--) {
            String id = found.id().get(i);
            DataSet.Axis axis = found.dimension().get(id);
            List<String> codes = axis.category().index();
            List<String> titles = codes.stream()
                    .map(code -> title(id, axis.category(), code, locale))
                    .toList();
            dimensions.add(0, new FigureDimension(id, axis.label(), codes, titles, stride));
            stride *= codes.size();
        }
        return dimensions;
    }

    private static String title(String id, DataSet.Category category, String code, Locale locale) {
        Words words = Words.of(locale);
        String label = category.label().getOrDefault(code, code);
        return switch (id) {
            case MEASURE -> words.withUnit(label, category.unit().get(code).label());
            case COMPARED -> words.compared(code);
            default -> label.equals(code) ? CodeTitles.of(id, code, locale) : label;
        };
    }

    /** Those that are among the named ones, or those that aren't. */
    static List<FigureDimension> of(List<FigureDimension> all, List<String> ids, boolean among) {
        return all.stream().filter(one -> ids.contains(one.id()) == among).toList();
    }

    boolean isOneCode() {
        return codes.size() == 1;
    }

    /** How many combinations of their codes there are. */
    static int size(List<FigureDimension> dimensions) {
        return dimensions.stream().mapToInt(one -> one.codes().size()).reduce(1, (one, other) -> one * other);
    }

    /** Which code of the dimension stands at a place among all combinations, of which the last dimension changes fastest. */
    static int index(List<FigureDimension> dimensions, int place, FigureDimension of) {
        int within = size(dimensions.subList(dimensions.indexOf(of) + 1, dimensions.size()));
        return place / within % of.codes().size();
    }

    /** What a combination adds to the place of a value. */
    static int offset(List<FigureDimension> dimensions, int place) {
        return dimensions.stream()
                .mapToInt(one -> index(dimensions, place, one) * one.stride())
                .sum();
    }
}
