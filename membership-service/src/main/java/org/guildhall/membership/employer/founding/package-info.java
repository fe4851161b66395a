/** Founding cases (建会线索): members of a catch-all union of whom enough have one employer to found a union of their own. */
@NullMarked
package org.guildhall.membership.employer.founding;

import org.jspecify.annotations.NullMarked;
