/** The public door: joins are checked, queued and written a batch at a time as persons and applications. */
@NullMarked
package org.guildhall.membership.enrolment.intake;

import org.jspecify.annotations.NullMarked;
