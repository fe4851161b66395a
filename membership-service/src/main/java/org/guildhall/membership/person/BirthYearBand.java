package org.guildhall.membership.person;

/** Birth years in bands of five, the finest grain in which age leaves this service. */
public final class BirthYearBand {

    private BirthYearBand() {}

    /** {@code 1983} becomes {@code 1980-1984}; null stays null. */
    public static String of(Integer birthYear) {
        if (birthYear == null) {
            return null;
        }
        int first = birthYear - birthYear % 5;
        return first + "-" + (first + 4);
    }
}
