/** What is shown of a contest while it goes on, to its officers and to the public, and the freeze between them; knows rankings, not objections. */
@NullMarked
package org.guildhall.contest.outcome.board;

import org.jspecify.annotations.NullMarked;
