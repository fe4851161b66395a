/**
 * Surveys that are anonymous and can be counted: who took part and what was answered have nothing in common. Knows
 * officers and question banks.
 */
@NullMarked
package org.guildhall.contest.survey;

import org.jspecify.annotations.NullMarked;
