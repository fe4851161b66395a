/** Re-marking sets: previewed, then applied or cancelled as one; knows results and the objections they remedy. */
@NullMarked
package org.guildhall.contest.outcome.remark;

import org.jspecify.annotations.NullMarked;
