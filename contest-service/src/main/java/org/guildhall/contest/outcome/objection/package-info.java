/** Objections to published results, their answers and appeals; knows results and boards, not re-markings. */
@NullMarked
package org.guildhall.contest.outcome.objection;

import org.jspecify.annotations.NullMarked;
