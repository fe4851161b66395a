/** Who holds which position over which organisation, which is where all services take authority from. */
@NullMarked
package org.guildhall.membership.appointment;

import org.jspecify.annotations.NullMarked;
