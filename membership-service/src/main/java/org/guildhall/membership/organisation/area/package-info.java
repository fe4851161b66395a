/** The areas of GB/T 2260, present and retired, as a code list. */
@NullMarked
package org.guildhall.membership.organisation.area;

import org.jspecify.annotations.NullMarked;
