/** Selections of craftsmen: nominations, direct recognition by the honours register, and who is chosen; knows entries, results and the honours register. */
@NullMarked
package org.guildhall.contest.recognition.selection;

import org.jspecify.annotations.NullMarked;
