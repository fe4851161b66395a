package org.guildhall.reporting.projection;

/**
 * How members come to an organisation, go from it, and are retained in it: the codes of {@code member_counter.flow}. Causes
 * and statuses are open lists over at membership, so what belongs together has one beginning; which flows make a member more
 * or one less stands in the table itself, and for roll-ups in {@code measures.json}.
 */
public final class Flow {

    public static final String JOINED = "JOINED";
    public static final String IMPORTED = "IMPORTED";

    /** Begins each flow of members who came from another organisation; the cause follows. */
    public static final String IN = "IN_";

    /** Begins each flow of members who went to another organisation; the cause follows. */
    public static final String OUT = "OUT_";

    /** The cause of who went to another cell, or came from one. */
    static final String CELL = "CELL";

    /** Begins each flow of members whose membership ended; the status follows. */
    public static final String LEFT = "LEFT_";

    /** Began to be retained here. */
    public static final String RETAINED = "RETAINED";

    /** Is no longer retained here: came back to active life, went elsewhere, or left. */
    public static final String RESUMED = "RESUMED";

    /** A period that began or ended with a change of status alone; nobody came or went. */
    static final String STATUS = "STATUS";

    private Flow() {}
}
