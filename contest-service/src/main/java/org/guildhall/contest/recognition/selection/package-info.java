/** Selections of craftsmen: nominations, direct recognition by the honours register, and who is chosen. */
@NullMarked
package org.guildhall.contest.recognition.selection;

import org.jspecify.annotations.NullMarked;
