/** Rankings of stages: computed from sheets, stored as sets that never change, and written as results; knows judging and nothing of how results are shown. */
@NullMarked
package org.guildhall.contest.outcome.result;

import org.jspecify.annotations.NullMarked;
