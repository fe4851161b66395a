/** The tree of union organisations, on which appointments, recruitment and members stand. */
@NullMarked
package org.guildhall.membership.organisation;

import org.jspecify.annotations.NullMarked;
