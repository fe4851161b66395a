package org.guildhall.reporting.projection;

import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What a member is counted by, as last told.
 *
 * @param categories none, one or several; the member counts in each, and once in all
 */
record MemberDimensions(String gender, String birthBand, String education, String household, Set<String> categories) {

    static MemberDimensions of(Fields fields) {
        return new MemberDimensions(
                fields.code("gender"),
                fields.code("birthYearBand"),
                fields.code("education"),
                fields.code("household"),
                fields.codes("categories"));
    }

    void each(BiConsumer<Dimension, String> cell) {
        cell.accept(Dimension.ALL, Dimension.EVERYBODY);
        cell.accept(Dimension.GENDER, gender);
        cell.accept(Dimension.BIRTH_BAND, birthBand);
        cell.accept(Dimension.EDUCATION, education);
        cell.accept(Dimension.HOUSEHOLD, household);
        categories.forEach(category -> cell.accept(Dimension.CATEGORY, category));
    }
}
