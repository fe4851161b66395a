package org.guildhall.membership.person;

/** Birth years in bands of five, the finest grain in which age leaves this service. */
public final class BirthYearBand {

    private BirthYearBand() {}

    /** {@code 1983} becomes {@code 1980-1984}. */
    public static String of(int birthYear) {
        int first = birthYear - birthYear % 5;
        return first + "-" + (first + 4);
    }
}
