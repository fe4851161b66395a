package org.guildhall.contest.quiz.attempt;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * An answer as it is stored.
 *
 * @param choice the letters shown, in order
 * @param at milliseconds since the start of the attempt
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record Given(String choice, long at) {}
