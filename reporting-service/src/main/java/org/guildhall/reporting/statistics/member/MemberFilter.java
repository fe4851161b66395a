package org.guildhall.reporting.statistics.member;

import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.reporting.projection.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Which members are counted: all, or those of one code in one dimension.
 *
 * @param pointer the parameter that named the code
 */
record MemberFilter(Dimension dimension, String code, String pointer) {

    private static final int LONGEST_CODE = 64;

    /** @throws ProblemException 400 when both ways of filtering are mixed or only half of one is given */
    static MemberFilter of(@Nullable String category, @Nullable Dimension dimension, @Nullable String code) {
        if (category != null) {
            if (dimension != null || code != null) {
                throw refused(dimension != null ? "/dimension" : "/code", "conflicts-with-category");
            }
            return new MemberFilter(Dimension.CATEGORY, checked("/category", category), "/category");
        }
        if (dimension == null && code == null) {
            return new MemberFilter(Dimension.ALL, Dimension.EVERYBODY, "/code");
        }
        if (dimension == null || dimension == Dimension.ALL) {
            throw refused("/dimension", "required");
        }
        if (code == null) {
            throw refused("/code", "required");
        }
        return new MemberFilter(dimension, checked("/code", code), "/code");
    }

    private static String checked(String pointer, String code) {
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            throw ProblemException.of(400, "invalid-parameter")
                    .with(new FieldError(pointer, "length", 1, LONGEST_CODE));
        }
        if (code.chars().anyMatch(Character::isISOControl)) {
            throw refused(pointer, "unprintable-characters");
        }
        return code;
    }

    private static ProblemException refused(String pointer, String code) {
        return ProblemException.of(400, "invalid-parameter").with(new FieldError(pointer, code));
    }
}
