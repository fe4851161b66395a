/** Reading what was done to a contest; knows who must not see it. */
@NullMarked
package org.guildhall.contest.outcome.trail;

import org.jspecify.annotations.NullMarked;
