/**
 * How papers are drawn from a bank and what answers earn: pure functions. Knows {@link org.guildhall.contest.quiz.bank}
 * alone.
 */
@NullMarked
package org.guildhall.contest.quiz.paper;

import org.jspecify.annotations.NullMarked;
