/**
 * Statistics derived from the events of the other services, and from nothing else. Each package knows only
 * what comes before: rollup, projection, reading with rebuild and consistency, job, statistics, then board, document, schedule and me.
 */
@NullMarked
package org.guildhall.reporting;

import org.jspecify.annotations.NullMarked;
