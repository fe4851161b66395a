package org.guildhall.reporting.statistics.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.sql.Sql;

/** How members, {@code member_fact m} of a query, are restricted and told apart. */
final class MemberConditions {

    /** Where each dimension of members stands. Categories are several, and a member counts in each. */
    private static final Map<String, String> COLUMNS = Map.of(
            "CATEGORY", "category.code",
            "GENDER", "m.gender",
            "BIRTH_BAND", "m.birth_band",
            "EDUCATION", "m.education",
            "HOUSEHOLD", "m.household");

    private final StringBuilder text = new StringBuilder();
    private final List<Sql.Column> values = new ArrayList<>();

    /**
     * @param where codes to restrict to; whoever has several of them counts once, unless they are told apart
     * @param eachCategory whether categories are told apart, as {@code category (code)}
     */
    MemberConditions(Map<MeasureDimension, List<String>> where, boolean eachCategory) {
        where.forEach((dimension, wanted) -> {
            boolean whole = dimension.many() && !eachCategory;
            text.append(whole ? " AND m.categories && ?::text[]" : " AND " + column(dimension) + " = ANY (?::text[])");
            values.add(Sql.Column.texts(wanted));
        });
    }

    /** Whether members can be told apart by it. */
    static boolean tellsApart(MeasureDimension dimension) {
        return dimension.stored() != null && COLUMNS.containsKey(dimension.stored());
    }

    static String column(MeasureDimension dimension) {
        return COLUMNS.get(dimension.storedOrAll());
    }

    /** Empty, or begins with an {@code AND}. */
    String text() {
        return text.toString();
    }

    /** The parameters of {@link #text}. */
    List<Sql.Column> values() {
        return values;
    }
}
