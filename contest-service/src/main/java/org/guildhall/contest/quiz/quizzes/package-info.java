/**
 * Quizzes with their periods, their publishing and freezing, and who may see them. Knows banks and papers; who decides
 * the awards of periods, it asks by {@link org.guildhall.contest.quiz.quizzes.PeriodAwards}.
 */
@NullMarked
package org.guildhall.contest.quiz.quizzes;

import org.jspecify.annotations.NullMarked;
