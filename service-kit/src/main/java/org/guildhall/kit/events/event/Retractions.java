package org.guildhall.kit.events.event;

/** What services tell when facts of theirs were none. */
public final class Retractions {

    /** The end of the name of such a fact, behind the teller's. */
    public static final String NAME = "facts-retracted.v1";

    /** The field with the first {@code ce_sequence} of the thing that never happened; the fact's own is the first that did. */
    public static final String FROM = "retractedFrom";

    private Retractions() {}

    /** Whether an event of this name, such as {@code sales.facts-retracted.v1}, is one. */
    public static boolean isOne(String name) {
        return name.endsWith("." + NAME);
    }
}
