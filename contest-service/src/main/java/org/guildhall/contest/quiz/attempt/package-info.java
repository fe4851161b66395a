/**
 * Attempts of members in periods, from the start to the score: the measured hot path, in batches. Knows papers,
 * quizzes and limited awards.
 */
@NullMarked
package org.guildhall.contest.quiz.attempt;

import org.jspecify.annotations.NullMarked;
