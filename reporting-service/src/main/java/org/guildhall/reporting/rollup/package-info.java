/**
 * Counters of facts per organisation with everything below it, month by month and for a while day by day: kept with each
 * batch of events, moved when the tree changes, built from the facts at once. Knows what is counted only by the view
 * {@code counted_fact}.
 */
@NullMarked
package org.guildhall.reporting.rollup;

import org.jspecify.annotations.NullMarked;
