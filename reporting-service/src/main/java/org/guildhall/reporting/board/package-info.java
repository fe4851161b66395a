/** The board: all that the first screen shows of an organisation, in one answer and as a stream while it moves. */
@NullMarked
package org.guildhall.reporting.board;

import org.jspecify.annotations.NullMarked;
