/** Applications to join, from their receipt to their decision; knows nothing of how they come in. */
@NullMarked
package org.guildhall.membership.enrolment.application;

import org.jspecify.annotations.NullMarked;
