/** The pages a phone shows to who joins; asks the intake and the applications, decides nothing. */
@NullMarked
package org.guildhall.membership.enrolment.page;

import org.jspecify.annotations.NullMarked;
