/**
 * How quizzes stand, for everybody and live, and what is shown while they are frozen. Knows quizzes, and the scores that
 * attempts withhold meanwhile.
 */
@NullMarked
package org.guildhall.contest.quiz.standing;

import org.jspecify.annotations.NullMarked;
