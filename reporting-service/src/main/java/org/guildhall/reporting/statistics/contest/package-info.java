/**
 * Figures of contests, counted from the facts.
 */
@NullMarked
package org.guildhall.reporting.statistics.contest;

import org.jspecify.annotations.NullMarked;
