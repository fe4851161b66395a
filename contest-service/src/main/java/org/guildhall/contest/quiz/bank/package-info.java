/**
 * Question banks: drafts of questions, written one by one or imported from sheets, and published versions that never
 * change. Knows officers and sheets, and nothing of what its questions are used for.
 */
@NullMarked
package org.guildhall.contest.quiz.bank;

import org.jspecify.annotations.NullMarked;
