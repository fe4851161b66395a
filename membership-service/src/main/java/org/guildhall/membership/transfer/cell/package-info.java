/** Members who go from one cell to another: let go by a letter, counted until the other cell's receipt says that they are there. */
@NullMarked
package org.guildhall.membership.transfer.cell;

import org.jspecify.annotations.NullMarked;
