/** The tree of union organisations, on which every other feature of this service stands. */
@NullMarked
package org.guildhall.membership.organisation;

import org.jspecify.annotations.NullMarked;
