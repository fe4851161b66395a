package org.guildhall.bench.enrolment;

/** Who asks for a card: 269 of 508, as in the thirtieth session of the scenario {@code zhongguancun}, evenly spread. */
final class Cards {
    private static final long WANTED = 269;
    private static final long JOINS = 508;

    private Cards() {}

    static boolean isWanted(int index) {
        return (index + 1) * WANTED / JOINS > index * WANTED / JOINS;
    }
}
