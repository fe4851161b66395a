package org.guildhall.reporting.statistics.query;

import java.util.UUID;
import org.guildhall.reporting.statistics.measure.Measure;

/** Which cells of an answer are hidden, in whatever format it is told. */
@FunctionalInterface
interface Hidden {

    /** Whoever reads the figures of an organisation reads all of them. */
    Hidden NOTHING = (measure, organisation, time) -> false;

    /** @param time index of the time; all codes of a dimension are hidden or shown together */
    boolean hides(Measure measure, UUID organisation, int time);
}
