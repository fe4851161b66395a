/**
 * Turnout, scores, limited awards and coupons of quizzes, and the participations behind them.
 */
@NullMarked
package org.guildhall.reporting.statistics.quiz;

import org.jspecify.annotations.NullMarked;
