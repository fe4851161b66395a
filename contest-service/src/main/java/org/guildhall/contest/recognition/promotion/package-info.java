/** Skill levels, subsidies and wages that final results bring by a region's policy; knows final results and members. */
@NullMarked
package org.guildhall.contest.recognition.promotion;

import org.jspecify.annotations.NullMarked;
