/**
 * Figures of members by day, dimension and organisation, and the facts behind them.
 */
@NullMarked
package org.guildhall.reporting.statistics.member;

import org.jspecify.annotations.NullMarked;
