/** Persons who were recorded more than once, for officers to settle. */
@NullMarked
package org.guildhall.membership.enrolment.duplicate;

import org.jspecify.annotations.NullMarked;
