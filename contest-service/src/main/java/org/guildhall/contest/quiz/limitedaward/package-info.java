/**
 * Awards for the first so many to reach a threshold, decided in the order of commits, their log and its reviews. Knows
 * quizzes and coupons.
 */
@NullMarked
package org.guildhall.contest.quiz.limitedaward;

import org.jspecify.annotations.NullMarked;
