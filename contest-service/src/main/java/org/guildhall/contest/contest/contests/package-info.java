/** Contests from the draft to the final, and who may do what with them; knows their rules, not their projects. */
@NullMarked
package org.guildhall.contest.contest.contests;

import org.jspecify.annotations.NullMarked;
