/**
 * Statistics derived from the events of the other services, and from nothing else: projection, then reading, then
 * rebuild and consistency beside the statistics, each knowing only what comes before.
 */
@NullMarked
package org.guildhall.reporting;

import org.jspecify.annotations.NullMarked;
