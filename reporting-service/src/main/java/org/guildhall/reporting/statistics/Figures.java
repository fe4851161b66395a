package org.guildhall.reporting.statistics;

/**
 * Figures of members.
 *
 * @param joined who joined on one of the days asked for
 * @param left who left on one of the days asked for
 * @param members who were members at the end of the last day asked for
 */
record Figures(long joined, long left, long members) {

    static final Figures NONE = new Figures(0, 0, 0);

    Figures plus(Figures other) {
        return new Figures(joined + other.joined, left + other.left, members + other.members);
    }
}
