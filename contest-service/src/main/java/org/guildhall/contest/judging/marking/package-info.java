/** Sheets, their assignment to judges, marks and moderations; knows panels and stages, not what marks come to. */
@NullMarked
package org.guildhall.contest.judging.marking;

import org.jspecify.annotations.NullMarked;
