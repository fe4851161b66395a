/** Prizes of final results, and the honours register; knows final results, not certificates. */
@NullMarked
package org.guildhall.contest.recognition.award;

import org.jspecify.annotations.NullMarked;
