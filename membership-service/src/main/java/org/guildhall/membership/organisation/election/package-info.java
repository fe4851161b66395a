/** Elections that are due or overdue: listed for officers, and told by event. */
@NullMarked
package org.guildhall.membership.organisation.election;

import org.jspecify.annotations.NullMarked;
