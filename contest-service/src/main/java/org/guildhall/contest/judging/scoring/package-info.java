/** What marks come to: scores, rankings, ties and proofs, computed from values alone; knows the rules, and neither tables nor ids. */
@NullMarked
package org.guildhall.contest.judging.scoring;

import org.jspecify.annotations.NullMarked;
