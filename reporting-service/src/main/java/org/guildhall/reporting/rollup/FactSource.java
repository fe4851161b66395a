package org.guildhall.reporting.rollup;

import java.sql.Connection;
import java.sql.SQLException;

/** Knows all facts of a schema. */
public interface FactSource {

    /**
     * How the counts of days are written that are kept for each organisation by itself: a {@code COPY} of organisation, flow,
     * dimension, code, day and amount into a table that holds nothing else.
     */
    String keptDays();

    /** Counts all facts, organisation by organisation in the order of their paths, those that have none behind. */
    void addTo(Grouping grouping, Connection connection) throws SQLException;
}
