/** Shows what a membership was, from which day on, and who recorded it. */
@NullMarked
package org.guildhall.membership.member.history;

import org.jspecify.annotations.NullMarked;
