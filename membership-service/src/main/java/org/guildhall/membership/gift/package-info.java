/** Gifts handed out at recruitment sessions to who shows the receipt of a confirmed application. */
@NullMarked
package org.guildhall.membership.gift;

import org.jspecify.annotations.NullMarked;
