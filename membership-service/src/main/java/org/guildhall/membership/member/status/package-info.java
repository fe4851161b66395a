/** What is done to a membership: which act leads from which status to which, and on which conditions. */
@NullMarked
package org.guildhall.membership.member.status;

import org.jspecify.annotations.NullMarked;
